import '@denluot/ui/tokens.css'
import '@denluot/ui/fonts.css'
import '@denluot/ui/base.css'
import './kiosk.css'
import { openHub } from '@denluot/client/open-hub'
import { factsOf, openPlace } from '@denluot/client/page-place'
import { languageFromSearch } from '@denluot/shared/language/language'
import { createRoot } from 'react-dom/client'
import { createKiosk } from './flow/kiosk-store.ts'
import { createMachineOfHub, machineOfPage } from './flow/machine-of-hub.ts'
import { watchScans } from './input/watch-scans.ts'
import { KioskApp } from './kiosk-app.tsx'

const reloadAfterMs = 30_000
const { pathname, search, hash } = window.location
const place = await openPlace(factsOf(window))

const hub = openHub({
  hub: place.hub,
  role: 'kiosk',
  storage: window.localStorage,
  fragment: hash,
  clearFragment: () => window.history.replaceState(null, '', pathname + search),
})
const report = (what: string, fault: unknown) => console.warn(what, fault)
const machine = place.machine === null ? createMachineOfHub(hub, report) : machineOfPage(place.machine)
const { store, actions } = createKiosk({
  hub,
  machine: machine.current,
  language: languageFromSearch(search),
  report,
})
watchScans({ store, actions, machine })
if (!/^\/kiosk(\.html|\/)?$/.test(pathname)) {
  actions.dispatch({ do: 'open', screen: { name: 'not-found', what: 'page', code: '' } })
}

// Nobody stands at a kiosk at night to touch "load again".
hub.store.subscribe((now, before) => {
  if (now.link === 'outdated' && before.link !== 'outdated') setTimeout(() => window.location.reload(), reloadAfterMs)
})
// A new token in the address of an open page is a new start.
window.addEventListener('hashchange', () => window.location.reload())
// The long press of a finger and the menu of a mouse have no place on a kiosk.
window.addEventListener('contextmenu', (event) => event.preventDefault())

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root')
createRoot(root).render(<KioskApp hub={hub} place={place} store={store} actions={actions} />)

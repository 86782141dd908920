import '@denluot/ui/tokens.css'
import '@denluot/ui/fonts.css'
import '@denluot/ui/base.css'
import './desk.css'
import { openHub } from '@denluot/client/open-hub'
import { factsOf, openPlace } from '@denluot/client/page-place'
import { languageFromSearch } from '@denluot/shared/language/language'
import { deskStorage } from './desk-storage.ts'
import { showDesk } from './show-desk.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root')

const { hash, pathname, search } = window.location
const place = await openPlace(factsOf(window))
const hub = openHub({
  hub: place.hub,
  role: 'desk',
  storage: deskStorage(localStorage, sessionStorage),
  fragment: hash,
  clearFragment: () => history.replaceState(null, '', `${pathname}${search}`),
})
showDesk(root, hub, place, languageFromSearch(search))

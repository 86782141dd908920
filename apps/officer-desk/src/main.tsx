import '@denluot/ui/tokens.css'
import '@denluot/ui/fonts.css'
import '@denluot/ui/base.css'
import './desk.css'
import { openHub } from '@denluot/client/open-hub'
import { languageFromSearch } from '@denluot/shared/language/language'
import { deskStorage } from './desk-storage.ts'
import { showDesk } from './show-desk.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root')

const { origin, hash, pathname, search } = window.location
const hub = openHub({
  url: origin,
  role: 'desk',
  storage: deskStorage(localStorage, sessionStorage),
  fragment: hash,
  clearFragment: () => history.replaceState(null, '', `${pathname}${search}`),
})
showDesk(root, hub, languageFromSearch(search))

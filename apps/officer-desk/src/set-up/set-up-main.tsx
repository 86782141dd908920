import '@denluot/ui/tokens.css'
import '@denluot/ui/fonts.css'
import '@denluot/ui/base.css'
import '../desk.css'
import { languageFromSearch } from '@denluot/shared/language/language'
import { createRoot } from 'react-dom/client'
import { MessagePage } from '../parts/message-page.tsx'
import { httpDoor } from './set-up-door.ts'
import { SetUpPage } from './set-up-page.tsx'
import { stepOf } from './set-up-step.ts'
import { createSetUp } from './set-up-store.ts'
import { setUpWords } from './set-up-tools.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root')

const language = languageFromSearch(window.location.search)
const door = httpDoor(window.fetch.bind(window))
const page = createRoot(root)
try {
  const setUp = createSetUp(door, await door.view(), stepOf(window.location.hash))
  window.addEventListener('pagehide', () => setUp.leave())
  window.addEventListener('hashchange', () => setUp.show(stepOf(window.location.hash)))
  page.render(<SetUpPage setUp={setUp} door={door} firstLanguage={language} />)
} catch (problem) {
  console.error('The wizard got no draft from its hub', problem)
  const t = setUpWords(language)
  document.documentElement.lang = language
  document.title = t('title')
  page.render(
    <MessagePage title={t('title')}>
      <p>{t('load.failed')}</p>
    </MessagePage>,
  )
}

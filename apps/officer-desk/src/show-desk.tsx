import { newCommandId } from '@denluot/client/command-id'
import type { HubLink } from '@denluot/client/hub-link'
import type { PagePlace } from '@denluot/client/page-place'
import type { Language } from '@denluot/shared/language/language'
import { deskEn } from '@denluot/shared/language/messages/desk.en'
import { deskVi } from '@denluot/shared/language/messages/desk.vi'
import { createTranslator } from '@denluot/shared/language/translator'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { DeskToolsProvider } from './desk-tools.tsx'
import { createSender } from './sending/sender.ts'

/** Puts the desk of one hub link into an element of the page. */
export function showDesk(root: HTMLElement, hub: HubLink, place: PagePlace, language: Language): void {
  const t = createTranslator({ vi: deskVi, en: deskEn }, language)
  const sender = createSender({ send: hub.send, newId: newCommandId, now: hub.now, storage: sessionStorage })
  document.documentElement.lang = language
  document.title = `${t('bar.title')} · Đến Lượt`
  createRoot(root).render(
    <DeskToolsProvider value={{ hub, place, sender, language, t }}>
      <App />
    </DeskToolsProvider>,
  )
}

import { newCommandId } from '@denluot/client/command-id'
import type { HubLink } from '@denluot/client/hub-link'
import type { PagePlace } from '@denluot/client/page-place'
import type { Language } from '@denluot/shared/language/language'
import { deskEn } from '@denluot/shared/language/messages/desk.en'
import { deskVi } from '@denluot/shared/language/messages/desk.vi'
import { createTranslator } from '@denluot/shared/language/translator'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createCompactMode, narrowViewport } from './compact/compact-mode.ts'
import { DeskToolsProvider } from './desk-tools.tsx'
import { createSender } from './sending/sender.ts'

/** Puts the desk of one hub link into an element of the page. */
export function showDesk(root: HTMLElement, hub: HubLink, place: PagePlace, language: Language): void {
  const t = createTranslator({ vi: deskVi, en: deskEn }, language)
  const sender = createSender({ send: hub.send, newId: newCommandId, now: hub.now, storage: sessionStorage })
  const { bridge } = place
  const compact = createCompactMode({
    bridge,
    search: window.location.search,
    memory: sessionStorage,
    narrow: window.matchMedia(narrowViewport),
  })
  // Pressed in another program it is the same stroke as here: the same guard, the same rules, and a sign of life.
  bridge?.onBigKey(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', code: 'F2', ctrlKey: true })))
  document.documentElement.lang = language
  document.title = `${t('bar.title')} · Đến Lượt`
  createRoot(root).render(
    <DeskToolsProvider value={{ hub, place, sender, compact, language, t }}>
      <App />
    </DeskToolsProvider>,
  )
}

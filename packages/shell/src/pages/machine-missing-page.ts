import { windowEn } from '@denluot/shared/language/messages/window.en'
import { windowVi } from '@denluot/shared/language/messages/window.vi'
import { createTranslator } from '@denluot/shared/language/translator'
import type { AppName } from './page-address.ts'

/** The look of our pages in the few rules that need no file: the page has to stand when nothing else does. */
const style = `
html { height: 100%; background: #e3ece7; color: #12211d; font-family: 'Be Vietnam Pro', 'Noto Sans', sans-serif; }
body { min-height: 100%; margin: 0; display: grid; place-content: center; }
main { max-width: 34em; margin: 2em; padding: 2em; background: #fff; border: 1px solid #a9bbb2; font-size: clamp(15px, 2.2vmax, 34px); line-height: 1.4; }
h1 { margin: 0 0 .6em; font-size: 1.6em; line-height: 1.35; }
p { margin: .6em 0; }
[lang=en] { color: #364843; font-size: .8em; }
.log { overflow-wrap: anywhere; font-size: .7em; }
`

/** The page of a window whose machine host does not start. `nonce` is that of its policy, `logFile` where the reason stands. */
export function machineMissingPage(app: AppName, logFile: string, nonce: string): string {
  const vi = createTranslator({ vi: windowVi, en: windowEn }, 'vi')
  const en = createTranslator({ vi: windowVi, en: windowEn }, 'en')
  // Only a citizen is sent to the information desk; a wall or an officer is not.
  const citizen = app === 'kiosk' ? ` ${vi('machine.citizen')}` : ''
  const citizenEn = app === 'kiosk' ? ` ${en('machine.citizen')}` : ''
  const file = asText(logFile)
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${vi('machine.title')}</title>
<style nonce="${nonce}">${style}</style></head>
<body><main>
<h1>${vi('machine.title')}.${citizen}</h1>
<p>${vi('machine.why')}</p>
<p lang="en"><b>${en('machine.title')}.${citizenEn}</b> ${en('machine.why')}</p>
<p class="log">${vi('machine.log', { file })}</p>
<p class="log" lang="en">${en('machine.log', { file })}</p>
</main></body>
</html>
`
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

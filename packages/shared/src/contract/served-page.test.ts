import { expect, test } from 'vitest'
import { withMachineDoor } from './served-page.ts'

test('[D55] the door of the machine host stands in the page as text, whatever it holds', () => {
  const door = { url: 'ws://127.0.0.1:7701/machine', token: `"'><script>alert(1)</script>&$&` }
  const page = withMachineDoor('<html><head><title>x</title></head></html>', door)
  expect(page).not.toContain('<script>')
  const content = /<meta name="denluot-machine" content="([^"]*)"><\/head>/.exec(page)?.[1] ?? ''
  expect(JSON.parse(content.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))))).toEqual(door)
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createHubVoice } from './hub-voice.ts'
import { createManualTiming } from './timing.ts'

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function serveVoice() {
  const asked: (string | undefined)[] = []
  const server = createServer(({ url }, response) => {
    asked.push(url)
    if (url === '/voice/vi/0.opus') response.end('không')
    else if (url === '/voice/vi/moved.opus') response.writeHead(302, { location: '/voice/vi/0.opus' }).end()
    else if (url === '/voice/vi/huge.opus') response.end(Buffer.alloc(5_000_000))
    else response.writeHead(404).end('nothing')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const close = () =>
    new Promise((closed) => {
      server.close(closed)
      server.closeAllConnections()
    })
  closers.push(close)
  return { asked, close, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

test('[D60] a clip comes from the hub; what the hub has not, and what can be no clip, is nothing', async () => {
  const { address } = await serveVoice()
  const read = createHubVoice({ hub: () => address, timing: createManualTiming() })
  expect(Buffer.from((await read('vi/0.opus')) as Uint8Array).toString()).toBe('không')
  expect(await read('vi/1.opus')).toBeNull()
  expect(await read('vi/huge.opus')).toBeNull()
})

test('[D60] a hub that cannot be asked is left alone for a while, and no redirect is followed', async () => {
  const { address, asked, close } = await serveVoice()
  const timing = createManualTiming()
  const read = createHubVoice({ hub: () => address, timing })
  expect(await read('vi/moved.opus')).toBe('unreachable')
  expect(await read('vi/0.opus')).toBe('unreachable')
  expect(asked).toEqual(['/voice/vi/moved.opus'])
  timing.pass(10_000)
  expect(await read('vi/0.opus')).toBeInstanceOf(Uint8Array)
  await close()
  expect(await read('vi/0.opus')).toBe('unreachable')
  expect(await createHubVoice({ hub: () => null, timing })('vi/0.opus')).toBe('unreachable')
})

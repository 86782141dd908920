import { describe, expect, it } from 'vitest'
import { createTestClock } from '../test-clock.ts'
import { createOfficeVoice } from './office-voice.ts'

function voiceOf(answer: () => Promise<Response>, hub: string | null = 'http://192.168.1.10:7700') {
  const clock = createTestClock()
  const asked: string[] = []
  const faults: unknown[] = []
  const clip = createOfficeVoice({
    hub: () => hub,
    get: (address, { redirect }) => {
      asked.push(`${address} ${redirect}`)
      return answer()
    },
    now: clock.now,
    report: (fault) => faults.push(fault),
  })
  return { clock, asked, faults, clip }
}

describe('the office’s own voice', () => {
  it('[E16] comes from the hub, which leads nowhere else', async () => {
    const { asked, clip } = voiceOf(async () => new Response('own'))
    expect(Buffer.from((await clip('vi/1.opus')) ?? '').toString()).toBe('own')
    expect(asked).toEqual(['http://192.168.1.10:7700/voice/vi/1.opus error'])
  })

  it('[E16] is none while nobody knows the hub, or where the hub has none', async () => {
    const { asked, clip } = voiceOf(async () => new Response('own'), null)
    expect([await clip('vi/1.opus'), asked]).toEqual([null, []])
    const without = voiceOf(async () => new Response('', { status: 404 }))
    expect(await without.clip('vi/1.opus')).toBeNull()
    expect(without.faults).toEqual([])
  })

  it('[E16] is not waited for again at once when the hub is silent', async () => {
    const { clock, asked, faults, clip } = voiceOf(async () => {
      throw new TypeError('fetch failed')
    })
    expect(await clip('vi/1.opus')).toBeNull()
    expect(await clip('vi/2.opus')).toBeNull()
    expect([asked.length, faults.length]).toEqual([1, 1])
    clock.pass(10_000)
    await clip('vi/2.opus')
    expect(asked).toHaveLength(2)
  })

  it('[E16] is not taken when it is longer than speech can be', async () => {
    const { faults, clip } = voiceOf(async () => new Response(new Uint8Array(1024 * 1024 + 1)))
    expect([await clip('vi/1.opus'), String(faults[0])]).toEqual([null, expect.stringContaining('1048576')])
  })
})

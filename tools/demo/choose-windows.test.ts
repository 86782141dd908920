import { describe, expect, it } from 'vitest'
import { chooseWindows, type WindowFacts } from './choose-windows.ts'

const laptop: WindowFacts = {
  env: { DISPLAY: ':0' },
  platform: 'linux',
  root: false,
  electron: '/opt/electron/electron',
  network: true,
}

describe('npm start', () => {
  it('[E30] opens windows where Electron is there, and fetches it where it can', () => {
    expect(chooseWindows(laptop)).toEqual({ show: 'windows', electron: '/opt/electron/electron' })
    expect(chooseWindows({ ...laptop, electron: null })).toEqual({ show: 'windows-after-fetching' })
    expect(chooseWindows({ ...laptop, env: {}, platform: 'win32', root: false })).toMatchObject({ show: 'windows' })
  })

  it.each<[Partial<WindowFacts>, string]>([
    [{ env: { DISPLAY: ':0', DENLUOT_ELECTRON: '0' } }, 'DENLUOT_ELECTRON=0'],
    [{ root: true }, 'Electron confines no page when root starts it'],
    [{ electron: null, network: false }, 'no Electron here, and no network to fetch it'],
  ])('[E30] opens the browser instead, and says why: %j', (facts, reason) => {
    expect(chooseWindows({ ...laptop, ...facts })).toEqual({ show: 'browser', reason })
  })

  it.each<[Partial<WindowFacts>, string]>([
    [{ env: { DISPLAY: ':0', DENLUOT_OPEN: '0' } }, 'DENLUOT_OPEN=0'],
    [{ env: {} }, 'no display'],
  ])('[E30] just serves, and says why: %j', (facts, reason) => {
    expect(chooseWindows({ ...laptop, ...facts })).toEqual({ show: 'nothing', reason })
  })
})

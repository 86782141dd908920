import { expect, it } from 'vitest'
import { requestedFile } from './requested-file.ts'

const ask = (address: string, method = 'GET') => requestedFile('kiosk', method, address)

it('[E1] a window hands out its page, built files and voice clips', () => {
  expect(ask('denluot://app/kiosk?lang=en')).toMatchObject({ kind: 'page', file: 'kiosk.html' })
  expect(ask('denluot://app/assets/kiosk-CPIbG2O4.js')).toMatchObject({ kind: 'asset', file: 'kiosk-CPIbG2O4.js' })
  expect(ask('denluot://app/voice/vi/voice.json')).toMatchObject({ kind: 'voice', file: 'vi/voice.json' })
  expect(ask('denluot://app/voice/vi/36.opus')).toEqual({ kind: 'voice', file: 'vi/36.opus', type: 'audio/ogg' })
})

it.each([
  'denluot://app/',
  'denluot://app/desk',
  'denluot://app/kiosk.html',
  'denluot://app/start',
  'denluot://app/assets/',
  'denluot://app/assets/../kiosk.html',
  'denluot://app/assets/..%2fkiosk.html',
  'denluot://app/assets/%2e%2e/kiosk.html',
  'denluot://app/assets/..\\kiosk.html',
  'denluot://app/assets/.env.json',
  'denluot://app/assets/a/b.js',
  'denluot://app/assets/a.exe',
  'denluot://app/assets/a.js%00.png',
  'denluot://app/assets/C:.js',
  'denluot://app/voice/voice.json',
  'denluot://app/voice/../../../etc/passwd.json',
  'denluot://app/voice/vi/../../secret.json',
  'denluot://app/voice/vi/%2e%2e/%2e%2e/secret.json',
  'denluot://app/voice//etc/passwd.json',
  'denluot://app/api/state',
  'denluot://other/kiosk',
  'http://app/kiosk',
])('[E1] it hands out nothing for %s', (address) => {
  expect(ask(address)).toBeNull()
})

it('[E1] it is only asked, never told', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])
    expect(ask('denluot://app/kiosk', method)).toBeNull()
})

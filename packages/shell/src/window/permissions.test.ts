import { expect, it } from 'vitest'
import { mayHave } from './permissions.ts'

it.each(['media', 'notifications', 'geolocation', 'fullscreen', 'clipboard-read', 'openExternal', 'usb', 'serial', ''])(
  '[E3] a page is not allowed %s',
  (permission) => {
    expect(mayHave(permission, 'denluot://app/kiosk')).toBe(false)
  },
)

it('[E3] a page may reach its hub and its machine host', () => {
  for (const permission of ['local-network-access', 'local-network', 'loopback-network']) {
    expect(mayHave(permission, 'denluot://app/kiosk?lang=en')).toBe(true)
    expect(mayHave(permission, 'denluot://app/')).toBe(true)
    for (const other of ['https://example.com/kiosk', 'denluot://other/kiosk', 'file:///kiosk', ''])
      expect(mayHave(permission, other)).toBe(false)
  }
})

import { z } from 'zod'
import { SettingsError } from './settings-error.ts'

/** Where a printer or scanner hangs, read from one setting. */
export type DeviceAddress =
  | {
      readonly kind: 'serial'
      readonly path: string
      readonly baud: number
      readonly handshake: 'none' | 'rts-cts'
      readonly model: string | undefined
    }
  | { readonly kind: 'lp'; readonly path: string; readonly model: string | undefined }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly model: string | undefined }
  | { readonly kind: 'simulated'; readonly model: string | undefined }

const query = z.strictObject({
  model: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  baud: z.coerce.number<string>().int().min(1_200).max(921_600).default(115_200),
  flow: z.enum(['none', 'rtscts']).default('none'),
})
const port = z.coerce.number<string>().int().min(1).max(65_535)
const examples = 'serial:///dev/ttyUSB0?baud=115200, lp:///dev/usb/lp0, tcp://192.168.1.20:9100 or simulated:'

/**
 * Reads an address such as `tcp://[fe80::1]:9100?model=generic-58`. Throws SettingsError; nothing is guessed, because a
 * mistyped address that becomes a file path "prints" without a fault.
 */
export function parseDeviceAddress(text: string, setting: string): DeviceAddress {
  const refuse = (why: string): never => {
    throw new SettingsError(setting, `${why} in "${text}"; use ${examples}`)
  }
  const [, scheme = '', rest = '', search = ''] = /^([a-z]+):([^?#]*)(?:\?([^#]*))?$/.exec(text) ?? refuse('no address')
  const options = query.safeParse(Object.fromEntries(new URLSearchParams(search)))
  if (!options.success) return refuse(`wrong option ${options.error.issues[0]?.path.join('.') || 'name'}`)
  const { model, baud, flow } = options.data
  switch (scheme) {
    case 'serial':
      return {
        kind: 'serial',
        path: devicePath(rest, refuse),
        baud,
        handshake: flow === 'rtscts' ? 'rts-cts' : 'none',
        model,
      }
    case 'lp':
      return { kind: 'lp', path: devicePath(rest, refuse), model }
    case 'tcp': {
      const [, bracketed, plain, digits] = /^\/\/(?:\[([0-9a-f:.%\w]+)\]|([\w.-]+))(?::(\d+))?\/?$/i.exec(rest) ?? []
      const host = bracketed ?? plain
      const number = port.safeParse(digits ?? '9100')
      if (host === undefined || !number.success) return refuse('no host and port')
      return { kind: 'tcp', host, port: number.data, model }
    }
    case 'simulated':
      return rest === '' || rest === '//' ? { kind: 'simulated', model } : refuse('a path where none belongs')
    case 'winspool':
      return refuse('the Windows spooler, which cannot be used yet,')
    default:
      return refuse(`unknown kind "${scheme}"`)
  }
}

/** `///dev/ttyUSB0` → `/dev/ttyUSB0`; `//COM3` and `///COM3` → `COM3`. */
function devicePath(rest: string, refuse: (why: string) => never): string {
  if (!rest.startsWith('//')) return refuse('no device path')
  const path = rest.slice(2)
  const windows = /^\/?(COM\d+)$/i.exec(path)?.[1]
  if (windows !== undefined) return windows.toUpperCase()
  return path.startsWith('/') && path.length > 1 ? path : refuse('no device path')
}

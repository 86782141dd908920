import type { Messages } from '../translator.ts'
import type { displayVi } from './display.vi.ts'

export const displayEn: Messages<typeof displayVi> = {
  'call.label': 'Number',
  'call.to': 'to counter',
}

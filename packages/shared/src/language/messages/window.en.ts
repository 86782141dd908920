import type { Messages } from '../translator.ts'
import type { windowVi } from './window.vi.ts'

export const windowEn = {
  'machine.title': 'This machine is not ready yet',
  'machine.citizen': 'Please ask at the information desk.',
  'machine.why':
    'The part that talks to the printer and to the hub of the office is not running. The machine keeps trying, and this screen opens by itself.',
  'machine.log':
    'If it stays like this for some minutes, please tell the person in charge of the computers. The reason is in {file}',
} as const satisfies Messages<typeof windowVi>

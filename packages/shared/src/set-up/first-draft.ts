import { sampleOffice } from '../office/sample-office.ts'
import { draftOfConfig } from './draft-of-config.ts'
import type { OfficeDraft } from './office-draft.ts'

const sample = draftOfConfig(sampleOffice)

/** Where the wizard begins: a ward's usual services and counters, nobody's name, and the working hours of most offices. */
export const firstDraft: OfficeDraft = {
  ...sample,
  office: { ...sample.office, id: null, name: '', nameEn: '' },
  officers: [{ key: 'o1', id: null, name: '', role: 'manager' }],
  sessions: [
    { id: 'morning', from: '7:00', to: '11:30', lastTicket: '' },
    { id: 'afternoon', from: '13:30', to: '17:00', lastTicket: '' },
  ],
  catalogue: true,
}

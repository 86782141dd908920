import type { setupVi } from '@denluot/shared/language/messages/setup.vi'
import type { Translate } from '@denluot/shared/language/translator'
import type { DraftFault } from '@denluot/shared/set-up/draft-faults'
import type { OfficeDraft } from '@denluot/shared/set-up/office-draft'

type Words = Translate<typeof setupVi>

const officeFields = ['kind', 'name', 'helpDesk', 'address'] as const
const serviceFields = {
  name: 'services.name',
  prefix: 'services.prefix',
  width: 'services.width',
  first: 'services.first',
  targetMinutes: 'services.target',
  expectedMinutes: 'services.expected',
} as const
const hourFields = { from: 'hours.from', to: 'hours.to', lastTicket: 'hours.lastTicket' } as const

const fieldOf = <Fields extends object>(fields: Fields, name: string): keyof Fields | undefined =>
  Object.hasOwn(fields, name) ? (name as keyof Fields) : undefined

/** The field a fault stands at, as people call it ("Đất đai, chữ đầu"); null for one that says itself what it is about. */
export function faultPlace(t: Words, draft: OfficeDraft, { at }: DraftFault): string | null {
  const [list, place = '', name = ''] = at.split('.')
  const index = Number(place)
  switch (list) {
    case 'office': {
      const field = officeFields.find((each) => each === place)
      return field === undefined ? null : t(`office.${field}`)
    }
    case 'services': {
      const field = fieldOf(serviceFields, name)
      if (field === undefined) return null
      return `${draft.services[index]?.name.trim() || t('services.unnamed')}, ${t(serviceFields[field])}`
    }
    case 'counters':
      return name === 'name' ? t('counters.called', { counter: index + 1 }) : null
    case 'officers':
      return name === 'name' ? t('people.nameOf', { nth: index + 1 }) : null
    case 'sessions': {
      const field = fieldOf(hourFields, name)
      return field === undefined
        ? null
        : `${sessionName(t, draft.sessions[index]?.id ?? '', index)}, ${t(hourFields[field])}`
    }
    default:
      return null
  }
}

/** "Buổi sáng", "Buổi chiều", or by its place. */
export function sessionName(t: Words, id: string, index: number): string {
  if (id === 'morning') return t('hours.morning')
  return id === 'afternoon' ? t('hours.afternoon') : t('hours.other', { nth: index + 1 })
}

import type { TicketPaper } from '@denluot/shared/contract/machine-contract'
import fc from 'fast-check'
import { sampleTicket } from './sample-ticket.ts'

const syllables =
  'Nguyễn Quyền Phường Đặng Ngưỡng Ủy Ỷ Ẵm Ổ Ễ Ặt khuỷu nghiêng trường hợp đồng thuế đất đai chuyển nhượng hộ tịch khai sinh giám cứu trợ yếu tố nước ngoài chứng thực chữ ký bảo hiểm xã hội thường trú quận huyện & < "'.split(
    ' ',
  )
const words = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...syllables), { minLength: least, maxLength: most })
    .map((list) => list.join(' ').slice(0, 190))

/** Tickets of every shape an office could want, long Vietnamese names in either Unicode form included. */
export const randomTicket: fc.Arbitrary<TicketPaper> = fc
  .record({
    language: fc.constantFrom('vi', 'en'),
    number: fc
      .tuple(fc.constantFrom('', 'A', 'W', 'MW', 'B'), fc.integer({ min: 0, max: 999_999 }))
      .map(([letters, digits]) => `${letters}${String(digits).padStart(3, '0')}`),
    code: fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), minLength: 10, maxLength: 10 }),
    office: fc.record({
      kind: words(2, 12).map((vi) => ({ vi })),
      name: fc.oneof(
        words(1, 8).map((vi) => ({ vi })),
        words(1, 8).map((vi) => ({ vi: vi.normalize('NFD') })),
      ),
    }),
    service: fc.record({ vi: words(1, 20), en: fc.option(words(1, 10), { nil: undefined }) }),
    ahead: fc.integer({ min: 0, max: 9_999 }),
    wait: fc.option(fc.record({ low: fc.integer({ min: 0, max: 300 }), high: fc.integer({ min: 0, max: 300 }) })),
    zone: fc.option(words(1, 5).map((vi) => ({ vi }))),
    missed: fc.option(fc.record({ calls: fc.integer({ min: 1, max: 9 }), places: fc.integer({ min: 0, max: 50 }) })),
    hours: fc
      .constantFrom('', '7:00–11:30 13:30–17:00', '00:00–12:00 12:00–24:00 7:00–8:00')
      .map((all) => all.split(' ')),
    priority: fc.boolean(),
    reserve: fc.boolean(),
    reprint: fc.boolean(),
  })
  .map((parts) => ({ ...sampleTicket, ...parts }))

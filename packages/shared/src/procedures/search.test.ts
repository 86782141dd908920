import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleCatalogue } from './sample-catalogue.ts'
import { createProcedureSearch } from './search.ts'
import { foldText } from './search-text.ts'

const search = createProcedureSearch(sampleCatalogue)
const found = (q: string, limit = 5) => search({ q, limit }).items.map((procedure) => procedure.id)

describe('what people type', () => {
  it.each([
    ['khai sinh', '1.001193'],
    ['dang ky khai sinh', '1.001193'],
    ['khaisinh', '1.001193'],
    ['sinh khai', '1.001193'],
    ['khai s', '1.001193'],
    ['khai sihn', '1.001193'],
    ['làm giấy khai sinh cho con', '1.001193'],
    ['tôi muốn làm khai sinh cho em bé', '1.001193'],
    ['gks', '1.001193'],
    ['khai tu', '1.000656'],
    ['ket hon', '1.000894'],
    ['sao y', '2.000815'],
    ['photo cong chung', '2.000815'],
    ['di chuc', '2.001019'],
    ['ho khau', '1.004222'],
    ['tam tru', '1.004194'],
    ['ho kinh doanh', '1.001612'],
    ['xay nha', '1.013225'],
    ['tach thua', '1.012784'],
    ['khuyet tat', '1.001699'],
    ['1.001193', '1.001193'],
    ['1.001193.000.00.00.H17', '1.001193'],
  ])('[P3] "%s" finds %s first', (typed, first) => {
    expect(found(typed)[0]).toBe(first)
  })

  it.each([
    ['báo tử', '1.000656'],
    ['đăng ký cưới', '1.000894'],
    ['lấy chồng nước ngoài', '2.000806'],
    ['giay doc than', '1.004873'],
    ['tinh trang hon nhan', '1.004873'],
    ['trich luc', '2.000635'],
    ['mat giay khai sinh', '1.004884'],
    ['doi ten', '1.004859'],
    ['cai chinh ho tich', '1.004859'],
    ['công chứng', '2.000815'],
    ['chuwngs thuwcj banr sao', '2.000815'],
    ['chu71ng thu75c', '2.000815'],
    ['so yeu li lich', '2.000884'],
    ['hợp đồng mua bán đất', '2.001035'],
    ['chia thua ke', '2.001406'],
    ['so do', '1.013978'],
    ['đổi sổ hồng', '1.012783'],
    ['ddaats ddai', '1.013978'],
    ['tranh chap dat', '1.013967'],
    ['the chap', '1.011441'],
    ['mo quan', '1.001612'],
    ['dkkd', '1.001612'],
    ['tam nghi ban', '1.001570'],
    ['gpxd', '1.013225'],
    ['sua nha', '1.013229'],
    ['chat cay', '1.002693'],
    ['dung rap dam cuoi', '1.013274'],
    ['tam vang', '1.003677'],
    ['cccd', '1.014061'],
    ['can cuoc cho con', '1.014062'],
    ['vneid', '3.000228'],
    ['ho ngheo', '1.011607'],
    ['tien nguoi gia', '1.014027'],
    ['mai tang phi', '1.001731'],
    ['tho cung liet si', '1.010803'],
    ['nhan con nuoi', '2.001263'],
    ['tiem net', '2.001885'],
    ['ve sinh an toan thuc pham', '1.013855'],
    ['mo nha tre', 'thanh-lap-truong-mam-non'],
    ['thang luong', '1.004954'],
    ['cam ket moi truong', 'cam-ket-bao-ve-moi-truong'],
  ])('[P3] "%s" finds %s among the first five', (typed, wanted) => {
    expect(found(typed)).toContain(wanted)
  })

  it('finds nothing where nothing is meant', () => {
    expect(search({ q: 'xyzzy qqqq' })).toEqual({ items: [], total: 0 })
    expect(search({ q: '9.999999' })).toEqual({ items: [], total: 0 })
  })
})

describe('the answer', () => {
  it('[P4] an empty query lists everything, what no longer holds at the end', () => {
    const everything = search({ limit: 200 })
    expect(everything.total).toBe(114)
    const statuses = everything.items.map((procedure) => procedure.status)
    expect(statuses.lastIndexOf('current')).toBeLessThan(statuses.indexOf('historic'))
  })

  it('[P4] filters by field and level, and tells the total beyond the limit', () => {
    const births = search({ q: 'khai sinh', field: 'ho tich', limit: 2 })
    expect(births.items).toHaveLength(2)
    expect(births.total).toBeGreaterThan(2)
    expect(births.items.every((procedure) => procedure.field === 'Hộ tịch')).toBe(true)
    const provincial = search({ level: 'province' })
    expect(provincial.total).toBe(3)
  })

  const known = fc.constantFrom(...sampleCatalogue)

  it('[P5] every procedure is found by its full name, with and without marks, in any order of its words', () => {
    fc.assert(
      fc.property(
        known,
        fc.boolean(),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (wanted, plain, order) => {
          const name = plain ? foldText(wanted.name) : wanted.name
          expect(found(name, 3)).toContain(wanted.id)
          const words = name.split(' ').map((word) => ({ word, place: order.next().value }))
          const shuffled = words.sort((a, b) => a.place - b.place).map(({ word }) => word)
          expect(found(shuffled.join(' '), 20)).toContain(wanted.id)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('[P5] every everyday name leads to its procedure', () => {
    const missed = sampleCatalogue.flatMap((procedure) =>
      procedure.everydayNames
        .filter((name) => !found(foldText(name)).includes(procedure.id))
        .map((name) => `${name} → ${procedure.id}`),
    )
    expect(missed).toEqual([])
  })

  it('never throws, never repeats a procedure and never exceeds the limit, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (typed, limit) => {
        const { items, total } = search({ q: typed, limit })
        expect(new Set(items).size).toBe(items.length)
        expect(items.length).toBe(Math.min(limit, total))
      }),
    )
  })
})

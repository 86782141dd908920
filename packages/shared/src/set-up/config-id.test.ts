import fc from 'fast-check'
import { expect, test } from 'vitest'
import { configId } from '../office/office-config.ts'
import { idFromName, idsOf } from './config-id.ts'

test('[O40] an id is the name in plain letters', () => {
  const none = new Set<string>()
  expect(idFromName('Đất đai', 'service', none)).toBe('dat-dai')
  expect(idFromName('Nguyễn Thị Thu Hà', 'officer', none)).toBe('nguyen-thi-thu-ha')
  expect(idFromName('★', 'service', none)).toBe('service')
  expect(idFromName('Trả kết quả, nộp phí và lệ phí các loại', 'service', none)).toBe(
    'tra-ket-qua-nop-phi-va-le-phi-ca',
  )
})

test('[O40] an id that stands stays, and nobody who comes later gets it', () => {
  const items = [
    { id: null, name: 'Đất đai' },
    { id: 'dat-dai', name: 'Nhà đất' },
    { id: null, name: 'ĐẤT ĐAI' },
  ]
  expect(idsOf(items, 'service')).toEqual(['dat-dai-2', 'dat-dai', 'dat-dai-3'])
})

test('[O40] ids of any names are valid and none stands twice', () => {
  const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 30 })
  fc.assert(
    fc.property(names, (given) => {
      const ids = idsOf(
        given.map((name) => ({ id: null, name })),
        'officer',
      )
      expect(new Set(ids).size).toBe(given.length)
      for (const id of ids) expect(configId.safeParse(id).success, id).toBe(true)
    }),
    { seed: 20_261_128 },
  )
})

import { describe, expect, it } from 'vitest'
import { catalogueSchema } from './procedure.ts'
import { displayName, nationalCode, portalAddress } from './procedure-names.ts'
import { sampleCatalogue } from './sample-catalogue.ts'

describe('the sample catalogue', () => {
  it('[P6] leads each of its 114 procedures to a service', () => {
    expect(sampleCatalogue).toHaveLength(114)
    expect(sampleCatalogue.filter((procedure) => procedure.service === null)).toEqual([])
  })

  it('[P7] keeps "not known" apart from "free"', () => {
    expect(sampleCatalogue.some((procedure) => procedure.feeText === null)).toBe(true)
    expect(sampleCatalogue.some((procedure) => procedure.feeText?.startsWith('Miễn phí'))).toBe(true)
  })

  it('sends residence and identity cards to the commune police', () => {
    const sent = sampleCatalogue.filter((procedure) => procedure.elsewhere !== undefined)
    expect(new Set(sent.map((procedure) => procedure.field))).toEqual(
      new Set(['Đăng ký, quản lý cư trú', 'Cấp, quản lý căn cước', 'Định danh và xác thực điện tử']),
    )
    expect(sent.every((procedure) => procedure.elsewhere?.includes('Công an phường'))).toBe(true)
  })

  it('has a name that fits a row for each procedure', () => {
    expect(sampleCatalogue.filter((procedure) => displayName(procedure).length > 75).map(displayName)).toEqual([])
  })

  it('refuses the same procedure twice and says which', () => {
    const [first] = sampleCatalogue
    expect(catalogueSchema.safeParse([first, first]).error?.issues).toMatchObject([
      { path: [1, 'id'], message: 'duplicate procedure 1.001193' },
    ])
  })
})

it.each([
  ['1.001699.000.00.00.H17', '1.001699'],
  ['1001699', '1.001699'],
  ['1.0016991', null],
  ['khai sinh', null],
])('[P8] the national code in "%s" is %s', (written, code) => {
  expect(nationalCode(written)).toBe(code)
})

it('names the portal page only when the source does', () => {
  const [birth] = sampleCatalogue
  expect(birth && portalAddress(birth)).toMatch(/^https:\/\/dichvucong\.gov\.vn\/thu-tuc-hanh-chinh\/[0-9a-f-]+$/)
  expect(birth && portalAddress({ ...birth, source: 'nơi khác' })).toBeNull()
})

import type { DossierRecord } from '@denluot/shared/office/dossier'
import { sampleCatalogue } from '@denluot/shared/procedures/sample-catalogue'
import type { ScanStory } from '../../apps/simulator/src/demo-info.ts'
import { type Chance, seededChance } from './seeded-random.ts'

export interface SampleDossiers {
  readonly records: readonly DossierRecord[]
  readonly toScan: readonly { readonly code: string; readonly story: ScanStory }[]
}

/** Agency of the sample ward, in the form of QĐ 20/2020/QĐ-TTg; the unit numbers are made up. */
const agency = '000.00.15.H29'

/** How many of the 60 stand at each of the ten statuses. */
const counts: readonly (readonly [status: number, files: number])[] = [
  [1, 4],
  [2, 6],
  [3, 2],
  [4, 20],
  [5, 4],
  [6, 3],
  [7, 1],
  [8, 1],
  [9, 9],
  [10, 10],
]

const oftenMissing = [
  'Giấy chứng sinh (bản chính)',
  'Giấy chứng nhận kết hôn của cha mẹ',
  'Bản vẽ thiết kế xây dựng, 2 bộ',
  'Ảnh 4×6 nền trắng, 2 tấm',
  'Giấy ủy quyền có chứng thực',
]

/** Sixty files as they stand on `today` (`YYYY-MM-DD`): all ten statuses, one late, one to be completed, one to collect. */
export function sampleDossiers(today: string): SampleDossiers {
  const chance = seededChance(`dossiers ${today}`)
  const runningNumbers = new Map<string, number>()
  const codeFor = (received: string): string => {
    const number = (runningNumbers.get(received) ?? chance.between(0, 3)) + chance.between(1, 7)
    runningNumbers.set(received, number)
    return `${agency}-${received.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`
  }
  const records: DossierRecord[] = []
  const add = (status: number, received: string, due: string | null, procedure: string, missing: string[] = []) => {
    const record = { code: codeFor(received), status, received, due, procedure, missing }
    records.push(record)
    return record.code
  }

  const toScan = [
    { story: 'ready', code: add(9, dayFrom(today, -8), dayFrom(today, 1), '1.001193') },
    { story: 'late', code: add(4, dayFrom(today, -24), dayFrom(today, -3), '1.012783') },
    {
      story: 'incomplete',
      code: add(5, dayFrom(today, -5), dayFrom(today, 9), '1.013225', [
        'Bản vẽ thiết kế xây dựng, 2 bộ',
        'Giấy tờ về quyền sử dụng đất (bản sao chứng thực)',
      ]),
    },
    { story: 'processing', code: add(4, dayFrom(today, -2), dayFrom(today, 5), '1.001612') },
    { story: 'fee-due', code: add(6, dayFrom(today, -6), dayFrom(today, 4), '1.012784') },
  ] as const

  const offered = sampleCatalogue.filter((procedure) => procedure.code !== null && procedure.service !== null)
  for (const [status, files] of counts) {
    const had = records.filter((record) => record.status === status).length
    for (let file = had; file < files; file++) {
      const { received, due } = daysOf(status, today, chance)
      const missing = status === 5 ? [chance.pick(oftenMissing)] : []
      add(status, received, due, chance.pick(offered).id, missing)
    }
  }
  return { records, toScan }
}

/** Days that suit a status. Only the one late file above is late: every other open file is due today or later. */
function daysOf(
  status: number,
  today: string,
  chance: Chance,
): { readonly received: string; readonly due: string | null } {
  const ended = status === 3 || status === 7 || status === 8 || status === 10
  const received = dayFrom(today, -chance.between(ended ? 6 : 1, ended ? 30 : 12))
  if (status === 1 || status === 3) return { received, due: null }
  return { received, due: ended ? dayFrom(received, chance.between(3, 12)) : dayFrom(today, chance.between(0, 14)) }
}

function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

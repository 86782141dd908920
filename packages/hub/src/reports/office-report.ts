import type { reportVi } from '@denluot/shared/language/messages/report.vi'
import type { OfficeConfig } from '@denluot/shared/office/office-config'
import type { ReportQueries, Span } from '../storage/report-queries.ts'

export const reportNames = ['services', 'officers', 'hours', 'ratings'] as const
export type ReportName = (typeof reportNames)[number]

export type ReportColumn = keyof typeof reportVi
export type ReportRow = Readonly<Partial<Record<ReportColumn, string | number | null>>>

/** A table of sums over the intervals and ratings of some days. Minutes have one decimal; null where there is nothing to divide. */
export interface OfficeReport extends Span {
  readonly name: ReportName
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly ReportRow[]
}

const minutes = (seconds: number) => Math.round(seconds / 6) / 10
const mean = (seconds: number, count: number) => (count === 0 ? null : minutes(seconds / count))

function nameIn(list: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return list.find((item) => item.id === id)?.name ?? id
}

export function officeReport(name: ReportName, span: Span, queries: ReportQueries, office: OfficeConfig): OfficeReport {
  const about = { name, from: span.from, to: span.to }
  switch (name) {
    case 'services':
      return {
        ...about,
        columns: [
          'service',
          'name',
          'issued',
          'done',
          'missed',
          'cancelled',
          'waitMinutes',
          'longestWaitMinutes',
          'turns',
          'serviceMinutes',
        ],
        rows: queries.services(span).map((row) => ({
          service: row.service,
          name: nameIn(office.services, row.service),
          issued: row.issued,
          done: row.done,
          missed: row.missed,
          cancelled: row.cancelled,
          waitMinutes: mean(row.waitSeconds, row.waits),
          longestWaitMinutes: minutes(row.longestWait),
          turns: row.turns,
          serviceMinutes: mean(row.serviceSeconds, row.turns),
        })),
      }
    case 'officers':
      return {
        ...about,
        columns: ['officer', 'name', 'called', 'turns', 'serviceMinutes', 'longestServiceMinutes'],
        rows: queries.officers(span).map((row) => ({
          officer: row.officer,
          name: nameIn(office.officers, row.officer),
          called: row.called,
          turns: row.turns,
          serviceMinutes: mean(row.serviceSeconds, row.turns),
          longestServiceMinutes: minutes(row.longestService),
        })),
      }
    case 'hours':
      return {
        ...about,
        columns: ['hour', 'issued', 'called', 'done'],
        rows: queries.hours(span).map((row) => ({ ...row })),
      }
    case 'ratings':
      return {
        ...about,
        columns: ['service', 'name', 'level', 'count'],
        rows: queries.ratings(span).map((row) => ({ ...row, name: nameIn(office.services, row.service) })),
      }
  }
}

import type { Messages } from '../translator.ts'
import type { reportVi } from './report.vi.ts'

export const reportEn = {
  service: 'Service id',
  officer: 'Officer id',
  name: 'Name',
  hour: 'Hour',
  issued: 'Numbers given',
  called: 'Calls',
  done: 'Finished',
  missed: 'No-shows',
  cancelled: 'Cancelled',
  turns: 'Turns served',
  waitMinutes: 'Mean wait (min)',
  longestWaitMinutes: 'Longest wait (min)',
  serviceMinutes: 'Mean service (min)',
  longestServiceMinutes: 'Longest service (min)',
  level: 'Satisfaction (1–5)',
  count: 'Ratings',
} as const satisfies Messages<typeof reportVi>

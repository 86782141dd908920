import type { OfficeConfig } from '../office/office-config.ts'
import type { OfficeDraft } from './office-draft.ts'

/** An office as the wizard's fields show it, to be set up (again) from an `office.json`. */
export function draftOfConfig(config: OfficeConfig): OfficeDraft {
  const { office, priorities, pauseReasons, holdReasons, callReasons, cancelReasons, outcomes, ratingReasons, rules } =
    config
  return {
    schema: 1,
    office,
    services: config.services.map(({ id, series, targetMinutes, expectedMinutes, ...rest }) => {
      const run = config.series.find((each) => each.id === series)
      return {
        key: id,
        id,
        taken: true,
        ...rest,
        prefix: run?.prefix ?? '',
        width: String(run?.width ?? 3),
        first: String(run?.first ?? 1),
        targetMinutes: String(targetMinutes),
        expectedMinutes: String(expectedMinutes),
      }
    }),
    counters: config.counters.map(({ id, name, services, helps }) => ({ key: id, id, name, services, helps })),
    officers: config.officers.map(({ id, name, role }) => ({ key: id, id, name, role })),
    sessions: config.sessions.map(({ id, from, to, lastTicket }) => ({ id, from, to, lastTicket: lastTicket ?? '' })),
    catalogue: false,
    kept: { priorities, pauseReasons, holdReasons, callReasons, cancelReasons, outcomes, ratingReasons, rules },
  }
}

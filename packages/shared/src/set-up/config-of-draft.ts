import { type OfficeConfig, officeConfigSchema } from '../office/office-config.ts'
import { clockTimeOf } from './clock-time.ts'
import { idFromName, idsOf } from './config-id.ts'
import { minutesOf } from './draft-faults.ts'
import type { DraftCounter, DraftService, OfficeDraft } from './office-draft.ts'

/** Runs of numbers by the id they get: the same letters are one run. */
function seriesOf(services: readonly DraftService[]): OfficeConfig['series'] {
  const runs = new Map(
    services.map(({ prefix, width, first }) => [prefix, { prefix, width: Number(width), first: Number(first) }]),
  )
  return [...runs.values()].map((run) => ({ id: seriesId(run.prefix), ...run }))
}

const seriesId = (prefix: string) => (prefix === '' ? 'numbers' : prefix)

/** A name in both languages; who left out the English gets the Vietnamese. */
const named = (name: string, nameEn: string) => ({ name: name.trim(), nameEn: nameEn.trim() || name.trim() })

function counterOf(
  { services, helps }: DraftCounter,
  idOf: ReadonlyMap<string, string>,
): Pick<OfficeConfig['counters'][number], 'services' | 'helps'> {
  const ids = (keys: readonly string[]) => keys.flatMap((key) => idOf.get(key) ?? [])
  return { services: ids(services), helps: ids(helps.filter((key) => services.includes(key))) }
}

/**
 * The office that a draft without faults describes; never a sample. Ids are made of names where there are none yet.
 * @throws ZodError for a draft that `draftFaults` finds fault with
 */
export function configOfDraft(draft: OfficeDraft): OfficeConfig {
  const { office, kept } = draft
  const services = draft.services.filter(({ taken }) => taken)
  const serviceIds = idsOf(services, 'service')
  const idOf = new Map(services.map(({ key }, index) => [key, serviceIds[index] ?? key]))
  const counterIds = idsOf(draft.counters, 'counter')
  const officerIds = idsOf(draft.officers, 'officer')
  const kind = named(office.kind, office.kindEn)
  const name = named(office.name, office.nameEn)
  return officeConfigSchema.parse({
    schema: 1,
    sample: false,
    office: {
      id: office.id ?? idFromName(office.name, 'office', new Set()),
      kind: kind.name,
      name: name.name,
      kindEn: kind.nameEn,
      nameEn: name.nameEn,
      helpDesk: office.helpDesk,
      helpLine: office.helpLine.trim(),
      address: office.address,
    },
    series: seriesOf(services),
    services: services.map((each, index) => ({
      id: serviceIds[index],
      ...named(each.name, each.nameEn),
      series: seriesId(each.prefix),
      group: each.group,
      shape: each.shape,
      icon: each.icon,
      zone: each.zone,
      targetMinutes: Number(each.targetMinutes),
      expectedMinutes: minutesOf(each.expectedMinutes),
      shortcut: each.shortcut,
      asksFiles: each.asksFiles,
      returnsResults: each.returnsResults,
    })),
    counters: draft.counters.map((counter, index) => ({
      id: counterIds[index],
      name: counter.name,
      ...counterOf(counter, idOf),
    })),
    officers: draft.officers.map(({ name, role }, index) => ({ id: officerIds[index], name, role })),
    ...kept,
    sessions: draft.sessions
      .map(({ id, from, to, lastTicket }) => ({
        id,
        from: clockTimeOf(from) ?? from,
        to: clockTimeOf(to) ?? to,
        lastTicket: lastTicket.trim() === '' ? null : clockTimeOf(lastTicket),
      }))
      .sort((a, b) => a.from.localeCompare(b.from)),
  })
}

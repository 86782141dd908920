import { z } from 'zod'

/** Ids of configured things are short words: they stand in events for ever. */
export const configId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/i)

const clockTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/)
const text = z.string().trim().min(1).max(300)

/** A run of numbers: `A` + 3 digits from 1 gives A001, A002 … A799, then A1000 (800–999 are kept for cut-off kiosks). */
const series = z.object({
  id: configId,
  prefix: z.string().regex(/^[A-Z]{0,2}\d{0,2}$/),
  width: z.int().min(1).max(6),
  first: z.int().min(0),
})

/** Letter + shape + colour of a group of counters; never colour alone. */
export const groupShape = z.enum(['circle', 'square', 'triangle', 'diamond', 'hexagon', 'cross'])

const service = z.object({
  id: configId,
  name: text,
  nameEn: text,
  series: configId,
  group: z.enum(['a', 'b', 'c', 'd', 'e', 'f']),
  shape: groupShape,
  /** One of the icons of `packages/ui/icons`. */
  icon: z.string().max(40),
  /** Where to sit and wait, in the words of the office. */
  zone: z.string().max(60),
  /** Minutes a citizen should wait at most; marks on the desk lean on it. */
  targetMinutes: z.int().min(1).max(480),
  /** Minutes one turn takes until the office has its own figures. */
  expectedMinutes: z.number().min(0.5).max(240),
  /** Stands on the first screen of the kiosk. */
  shortcut: z.boolean(),
  asksFiles: z.boolean(),
  /** Results are collected and fees paid here: a file that is ready leads to this service. */
  returnsResults: z.boolean(),
})

const counter = z.object({
  id: configId,
  name: text,
  /** Services it takes: its own, called by arrival, and those it helps with, in the order in which it prefers them. */
  services: z.array(configId).min(1),
  /** Of these, the ones it calls only while nobody waits for its own. */
  helps: z.array(configId).default([]),
})

const officer = z.object({ id: configId, name: text, role: z.enum(['officer', 'manager']) })

const priorityClass = z.object({
  id: configId,
  name: text,
  nameEn: text,
  reasons: z.array(z.object({ id: configId, name: text, nameEn: text, icon: z.string().max(40) })).min(1),
})

const reason = z.object({ id: configId, name: text, nameEn: text })

const rules = z.object({
  /** After this many priority calls in a row at a counter, one ordinary citizen is called if one waits there. */
  fairness: z.int().min(1).max(20),
  /** How many times a ticket may be called in all (first call included) before it is a no-show. */
  recallLimit: z.int().min(1).max(10),
  /** A restored no-show returns behind this many people, */
  keepPlaces: z.int().min(0).max(50),
  /** at most this often. */
  restores: z.int().min(0).max(10),
  /** A kiosk waits this long between two tickets of one service, */
  coolDownSeconds: z.int().min(0).max(60),
  /** and gives at most `burst` tickets in `burstSeconds`. */
  burst: z.int().min(1).max(100),
  burstSeconds: z.int().min(1).max(600),
})

/** Working session of a day, Asia/Ho_Chi_Minh; `lastTicket` is the cut-off after which no number is given. */
const session = z.object({ id: configId, from: clockTime, to: clockTime, lastTicket: clockTime.nullable() })

/** What the schema finds wrong beyond the form of a field; stands in the issue's `params.word`, for people to read in their language. */
export type OfficeFaultWord =
  | 'id-twice'
  | 'unknown-series'
  | 'unknown-service'
  | 'helps-unknown'
  | 'nothing-own'
  | 'nobody-takes'
  | 'prefix-clash'

export const officeConfigSchema = z
  .object({
    schema: z.literal(1),
    /** Shown on every screen as "Văn phòng mẫu" when true. */
    sample: z.boolean(),
    office: z.object({
      id: configId,
      kind: text,
      name: text,
      kindEn: text,
      nameEn: text,
      helpDesk: text,
      helpLine: z.string().max(60),
      /** How citizens are addressed: "ông bà", "bà con", "quý vị" … */
      address: text,
    }),
    series: z.array(series).min(1),
    services: z.array(service).min(1),
    counters: z.array(counter).min(1),
    officers: z.array(officer).min(1),
    priorities: z.array(priorityClass),
    pauseReasons: z.array(reason).min(1),
    holdReasons: z.array(reason),
    callReasons: z.array(reason).min(1),
    cancelReasons: z.array(reason).min(1),
    outcomes: z.array(reason).min(1),
    ratingReasons: z.array(reason),
    rules,
    sessions: z.array(session).min(1),
  })
  .superRefine((config, check) => {
    const known = (list: readonly { id: string }[]) => new Set(list.map((item) => item.id))
    const services = known(config.services)
    const seriesIds = known(config.series)
    const report = (path: (string | number)[], word: OfficeFaultWord, message: string) =>
      check.addIssue({ code: 'custom', path, message, params: { word } })
    for (const key of ['series', 'services', 'counters', 'officers', 'priorities'] as const) {
      if (known(config[key]).size !== config[key].length) report([key], 'id-twice', 'an id stands twice')
    }
    config.services.forEach((s, i) => {
      if (!seriesIds.has(s.series))
        report(['services', i, 'series'], 'unknown-series', `no number series is called ${s.series}`)
    })
    config.counters.forEach((c, i) => {
      for (const id of c.services) {
        if (!services.has(id)) report(['counters', i, 'services'], 'unknown-service', `no service is called ${id}`)
      }
    })
    const own = new Set(config.counters.flatMap((c) => c.services.filter((id) => !c.helps.includes(id))))
    config.counters.forEach((c, i) => {
      if (c.helps.some((id) => !c.services.includes(id)))
        report(['counters', i, 'helps'], 'helps-unknown', 'not among its services')
      if (c.helps.length >= c.services.length)
        report(['counters', i, 'helps'], 'nothing-own', 'no service of its own is left')
    })
    config.services.forEach((s, i) => {
      // A line that counters only help with could wait for ever behind lines that never empty.
      if (!own.has(s.id)) report(['services', i], 'nobody-takes', `no counter takes ${s.id} as its own`)
    })
    config.series.forEach((s, i) => {
      // A and A1 could both print A101.
      const clash = config.series.some(
        (o, j) => i !== j && o.prefix.startsWith(s.prefix) && /^\d*$/.test(o.prefix.slice(s.prefix.length)),
      )
      if (clash)
        report(
          ['series', i, 'prefix'],
          'prefix-clash',
          `numbers of ${s.id} could be mistaken for those of another series`,
        )
    })
  })

export type OfficeConfig = Readonly<z.infer<typeof officeConfigSchema>>
export type Service = OfficeConfig['services'][number]
export type Counter = OfficeConfig['counters'][number]
export type Officer = OfficeConfig['officers'][number]
export type PriorityClass = OfficeConfig['priorities'][number]
export type OfficeRules = OfficeConfig['rules']

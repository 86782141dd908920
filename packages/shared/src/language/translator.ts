import type { Language } from './language.ts'

/** A text that depends on a number: the hole named `count` picks the form by the rules of the text's own language. */
export type Plural = { readonly one?: string; readonly few?: string; readonly many?: string; readonly other: string }
export type Message = string | Plural
export type MessageTable = Readonly<Record<string, Message>>

/** What a translation of the Vietnamese table must look like: the same keys, each a text or a plural. */
export type Messages<Vi extends MessageTable> = { readonly [Key in keyof Vi]: Message }

/** The names of the `{holes}` of a text, read from the Vietnamese. */
export type HolesIn<Text> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | HolesIn<Rest> : never
type HolesOf<Text> = Text extends { readonly other: infer Other } ? HolesIn<Other> : HolesIn<Text>

export type HoleValue = string | number
type HoleArguments<Text> = [HolesOf<Text>] extends [never] ? [] : [holes: Readonly<Record<HolesOf<Text>, HoleValue>>]

export type Translate<Vi extends MessageTable> = <Key extends keyof Vi & string>(
  key: Key,
  ...holes: HoleArguments<Vi[Key]>
) => string

/** The office's own wordings; each beats only the language it is written for. */
export type Overrides = { readonly [L in Language]?: MessageTable }

type Source = { readonly language: Language; readonly messages: MessageTable }

const pluralRules = new Map<Language, Intl.PluralRules>()
const numberFormats = new Map<Language, Intl.NumberFormat>()

/** Building an Intl object is slow on an old PC, so there is one of a kind per language. */
function remembered<Value>(cache: Map<Language, Value>, language: Language, make: () => Value): Value {
  const known = cache.get(language) ?? make()
  cache.set(language, known)
  return known
}

/** `1200` as the language writes it: `1.200` in Vietnamese, `1,200` in English. */
export function formatNumber(value: number, language: Language): string {
  return remembered(numberFormats, language, () => new Intl.NumberFormat(language)).format(value)
}

function chooseForm(message: Message, language: Language, count: HoleValue | undefined): string {
  if (typeof message === 'string') return message
  const rules = remembered(pluralRules, language, () => new Intl.PluralRules(language))
  const form = typeof count === 'number' ? rules.select(count) : 'other'
  return (form === 'one' || form === 'few' || form === 'many' ? message[form] : undefined) ?? message.other
}

/** Fills the holes; a number is written as the language the text came from writes it, not that of the screen. */
function fill({ language, messages }: Source, key: string, holes: Readonly<Record<string, HoleValue>>): string {
  return chooseForm(messages[key] ?? key, language, holes.count).replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const value = holes[name]
    return typeof value === 'number' ? formatNumber(value, language) : (value ?? whole)
  })
}

/**
 * `t(key, holes)` in the wanted language. The first source that knows the key wins: the office's wording in that
 * language, the language's table, the office's Vietnamese wording, the Vietnamese table.
 */
export function createTranslator<const Vi extends MessageTable>(
  tables: { readonly vi: Vi; readonly en: Messages<Vi> },
  language: Language,
  overrides: Overrides = {},
): Translate<Vi> {
  const order: readonly Language[] = language === 'vi' ? ['vi'] : [language, 'vi']
  const sources: readonly Source[] = order.flatMap((each) => [
    { language: each, messages: overrides[each] ?? {} },
    { language: each, messages: tables[each] },
  ])
  const nowhere: Source = { language, messages: {} }
  return (key, ...[holes]) => {
    const source = sources.find(({ messages }) => Object.hasOwn(messages, key)) ?? nowhere
    return fill(source, key, holes ?? {})
  }
}

import type { Message, MessageTable } from './translator.ts'

/** The names of the holes in any form of a message. */
export function holesOf(message: Message): readonly string[] {
  const forms = typeof message === 'string' ? [message] : Object.values(message)
  const names = forms.flatMap((form) => [...form.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ''))
  return [...new Set(names)]
}

/** What is wrong with a whole translation of a table, one sentence each: other keys, or holes the Vietnamese does not fill. */
export function faultsOfTranslation(vi: MessageTable, other: MessageTable): readonly string[] {
  const missing = Object.keys(vi).filter((key) => !Object.hasOwn(other, key))
  const wording = Object.entries(other).flatMap(([key, message]) => faultsOfMessage(vi, key, message))
  return [...missing.map((key) => `${key} is missing`), ...wording]
}

/** What is wrong with one line of a translation, an override or a pack. */
export function faultsOfMessage(vi: MessageTable, key: string, message: Message): readonly string[] {
  const source = Object.hasOwn(vi, key) ? vi[key] : undefined
  if (source === undefined) return [`${key} is not a key of the Vietnamese table`]
  const known = holesOf(source)
  return holesOf(message)
    .filter((hole) => !known.includes(hole))
    .map((hole) => `${key} has the hole {${hole}}, which the Vietnamese text lacks`)
}

import { foldText } from '@denluot/shared/procedures/search-text'

export interface NamePart {
  readonly text: string
  readonly matched: boolean
}

/** A name cut where words of the query begin its words, marks or not, so that the screen can underline what was found. */
export function matchedParts(name: string, query: string): readonly NamePart[] {
  const wanted = foldText(query).split(' ').filter(Boolean)
  const words = name.split(/(\s+)/)
  const matches = (word: string) => {
    const folded = foldText(word)
    return folded !== '' && wanted.some((each) => folded.startsWith(each))
  }
  const parts: NamePart[] = []
  words.forEach((text, index) => {
    const between = text.trim() === ''
    const matched = between ? matches(words[index - 1] ?? '') && matches(words[index + 1] ?? '') : matches(text)
    const last = parts[parts.length - 1]
    if (last !== undefined && last.matched === matched) parts[parts.length - 1] = { text: last.text + text, matched }
    else parts.push({ text, matched })
  })
  return parts
}

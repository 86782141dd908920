import { type CallVoice, defaultCallVoice } from '@denluot/shared/language/call-phrase'
import { type Language, languageFromSearch } from '@denluot/shared/language/language'
import { northernReading, southernReading } from '@denluot/shared/language/number-words'

/** `hall`: what citizens see. `manager`: the day in figures. `voice`: a page to try every clip. */
export type DisplayLayout = 'hall' | 'manager' | 'voice'

export interface DisplaySettings {
  readonly layout: DisplayLayout
  readonly language: Language
  /** Diagonal of the glass. */
  readonly inches: number
  /** Metres to the farthest seat. */
  readonly seat: number
  readonly voice: CallVoice
  /** Only one screen of a hall speaks; the others are mute. */
  readonly sound: boolean
}

function numberWithin(text: string | null, least: number, most: number, usual: number): number {
  const value = text === null || text === '' ? Number.NaN : Number(text)
  return value >= least && value <= most ? value : usual
}

function voiceOf(query: URLSearchParams): CallVoice {
  return {
    ...defaultCallVoice,
    ticket: query.get('numbers') === 'whole' ? 'whole' : 'digits',
    letters: query.get('letters') === 'sounds' ? 'sounds' : 'names',
    reading: query.get('reading') === 'south' ? southernReading : northernReading,
  }
}

/**
 * Settings of a screen from its address: `?layout=manager`, `?lang=en`, `?inches=55`, `?seat=4` (metres),
 * `?numbers=whole`, `?letters=sounds`, `?reading=south`, `?sound=off`. What cannot be read is as usual.
 */
export function settingsFromSearch(search: string): DisplaySettings {
  const query = new URLSearchParams(search)
  const wanted = query.get('layout')
  const layout = wanted === 'manager' || wanted === 'voice' ? wanted : 'hall'
  const [inches, seat] = layout === 'manager' ? [55, 4] : [43, 5]
  return {
    layout,
    language: languageFromSearch(search),
    inches: numberWithin(query.get('inches'), 10, 120, inches),
    seat: numberWithin(query.get('seat'), 1, 30, seat),
    voice: voiceOf(query),
    sound: query.get('sound') !== 'off',
  }
}

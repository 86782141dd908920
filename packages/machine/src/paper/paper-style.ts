/** Sizes in dots for one width of paper, at 203 dpi (8 dots per mm). */
export type PaperStyle = {
  readonly margin: number
  readonly body: number
  readonly strong: number
  readonly head: number
  readonly name: number
  readonly ask: number
  readonly service: number
  readonly people: number
  readonly number: number
  readonly mark: number
  readonly person: number
  readonly gap: number
  readonly qrModule: number
  readonly barModule: number
  readonly barHeight: number
  /** QR and its sentence stand side by side. */
  readonly wide: boolean
}

/** 80 mm paper, 576 (some models 512) dots a line. */
const wide: PaperStyle = {
  margin: 12,
  body: 28,
  strong: 31,
  head: 28,
  name: 34,
  ask: 31,
  service: 44,
  people: 36,
  number: 190,
  mark: 30,
  person: 32,
  gap: 16,
  qrModule: 6,
  barModule: 3,
  barHeight: 72,
  wide: true,
}

/** 58 mm paper, 384 dots a line. */
const narrow: PaperStyle = {
  margin: 6,
  body: 25,
  strong: 27,
  head: 25,
  name: 29,
  ask: 27,
  service: 34,
  people: 29,
  number: 128,
  mark: 26,
  person: 23,
  gap: 12,
  qrModule: 6,
  barModule: 2,
  barHeight: 64,
  wide: false,
}

export function paperStyle(dots: number): PaperStyle {
  return dots >= 500 ? wide : narrow
}

/** A paper that cannot be drawn as asked. `value` is the character, code or size at fault. */
export class PaperError extends Error {
  readonly code: 'missing-glyph' | 'code-too-wide' | 'too-long'
  readonly value: string

  constructor(code: PaperError['code'], value: string) {
    super(`${code}: ${value}`)
    this.name = 'PaperError'
    this.code = code
    this.value = value
  }
}

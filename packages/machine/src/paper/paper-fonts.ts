import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFiles } from '../program-files.ts'
import { type FontTable, readFontTable } from './font-table.ts'
import { PaperError } from './paper-error.ts'

/** Weights that stay clear at 203 dpi; anything thinner breaks up under the threshold. */
export type Weight = 500 | 600 | 700 | 800

/** Letters in one family, digits in another: 1, 7 and 0 of Noto Sans are told apart on worn paper. */
export type Run = { readonly family: 'Be Vietnam Pro' | 'Noto Sans'; readonly text: string }

const letterFiles: Readonly<Record<Weight, string>> = {
  500: '500Medium/BeVietnamPro_500Medium.ttf',
  600: '600SemiBold/BeVietnamPro_600SemiBold.ttf',
  700: '700Bold/BeVietnamPro_700Bold.ttf',
  800: '800ExtraBold/BeVietnamPro_800ExtraBold.ttf',
}
const digitFiles: Readonly<Record<Weight, string>> = {
  500: '500Medium/NotoSans_500Medium.ttf',
  600: '600SemiBold/NotoSans_600SemiBold.ttf',
  700: '700Bold/NotoSans_700Bold.ttf',
  800: '800ExtraBold/NotoSans_800ExtraBold.ttf',
}

function pathOf(family: Run['family'], weight: Weight): string {
  return family === 'Noto Sans'
    ? join(programFiles.digits, digitFiles[weight])
    : join(programFiles.letters, letterFiles[weight])
}

const weights: readonly Weight[] = [500, 600, 700, 800]

/** Paths for the renderer, which reads nothing else: the picture is the same on every PC. */
export const fontFiles: readonly string[] = weights.flatMap((weight) => [
  pathOf('Be Vietnam Pro', weight),
  pathOf('Noto Sans', weight),
])

const tables = new Map<string, FontTable>()

function tableOf(family: Run['family'], weight: Weight): FontTable {
  const key = `${family} ${weight}`
  const table = tables.get(key) ?? readFontTable(readFileSync(pathOf(family, weight)))
  tables.set(key, table)
  return table
}

/** Cuts a text where the family changes; `digits: 'all'` sets the whole text in the family of digits. */
export function splitRuns(text: string, digits: 'mixed' | 'all' = 'mixed'): readonly Run[] {
  if (digits === 'all') return [{ family: 'Noto Sans', text }]
  return (text.match(/[0-9]+|[^0-9]+/g) ?? []).map((part) => ({
    family: /^[0-9]/.test(part) ? 'Noto Sans' : 'Be Vietnam Pro',
    text: part,
  }))
}

/** Width in dots at `size` dots to the em, without kerning. Throws PaperError `missing-glyph`. */
export function measureText(text: string, size: number, weight: Weight, digits: 'mixed' | 'all' = 'mixed'): number {
  let width = 0
  for (const run of splitRuns(text, digits)) {
    const table = tableOf(run.family, weight)
    for (const character of run.text) {
      const advance = table.advanceOf(character.codePointAt(0) ?? 0)
      if (advance === undefined) throw new PaperError('missing-glyph', character)
      width += (advance * size) / table.unitsPerEm
    }
  }
  return width
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { programFiles } from '../program-files.ts'
import { SettingsError } from '../settings-error.ts'

/** What differs from printer to printer is data. A new model is a file, not code. */
const printerModel = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  paperMm: z.union([z.literal(58), z.literal(80)]),
  /** Dots a line; a multiple of 8. */
  dots: z.int().multipleOf(8).min(256).max(832),
  /** Rows in one picture command; some printers garble at 256. */
  bandRows: z.int().min(1).max(128),
  /** The same on a serial line, where a large band holds the first line back. */
  serialBandRows: z.int().min(1).max(128),
  /** Dots to feed beyond the cutter's own distance. */
  feedBeforeCut: z.int().min(0).max(255),
  cut: z.enum(['partial', 'none']),
  /** Leave out white margins; needs a printer that knows `GS L`. */
  crop: z.boolean(),
})
export type PrinterModel = Readonly<z.infer<typeof printerModel>>

const known = new Map<string, PrinterModel>()

/** The ids of all models there is a file for. */
export function listPrinterModels(): readonly string[] {
  return readdirSync(programFiles.models)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
}

/** The model with this id. Throws SettingsError, naming the setting that asked for it, when there is no file for it. */
export function printerModelOf(id: string, setting: string): PrinterModel {
  const read = known.get(id)
  if (read !== undefined) return read
  const ids = listPrinterModels()
  if (!ids.includes(id)) throw new SettingsError(setting, `no printer model "${id}", there are ${ids.join(', ')}`)
  const model = printerModel.parse(JSON.parse(readFileSync(join(programFiles.models, `${id}.json`), 'utf8')))
  known.set(id, model)
  return model
}

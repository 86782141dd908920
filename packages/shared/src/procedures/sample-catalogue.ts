import { catalogueSchema, type Procedure } from './procedure.ts'
// biome-ignore lint/suspicious/noTsIgnore: the file list of the project names no .json, and expect-error is reported unused
// @ts-ignore TS6307
import records from './sample-catalogue.json' with { type: 'json' }

/** 114 real procedures, as their pages stood in July 2026, each led to a service of the sample office. */
export const sampleCatalogue: readonly Procedure[] = catalogueSchema.parse(records)

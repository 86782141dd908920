import { catalogueSchema, type Procedure } from './procedure.ts'
import records from './sample-catalogue.json' with { type: 'json' }

/** 114 real procedures, as their pages stood in July 2026, each led to a service of the sample office. */
export const sampleCatalogue: readonly Procedure[] = catalogueSchema.parse(records)

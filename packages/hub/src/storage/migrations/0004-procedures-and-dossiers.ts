import type { Migration } from './migration.ts'

/** The procedure catalogue in versions, and the public facts of dossiers. No names, no identity. */
export const proceduresAndDossiers: Migration = {
  name: '0004-procedures-and-dossiers',
  sql: `
    CREATE TABLE catalogue_versions (
      version INTEGER PRIMARY KEY,
      imported TEXT NOT NULL,
      procedures TEXT NOT NULL
    ) STRICT;

    CREATE TABLE dossiers (
      code TEXT PRIMARY KEY,
      record TEXT NOT NULL,
      as_of TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}

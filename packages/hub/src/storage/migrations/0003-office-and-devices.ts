import type { Migration } from './migration.ts'

/** Configuration in versions, paired devices with the hashes of their tokens, officers' PIN hashes. */
export const officeAndDevices: Migration = {
  name: '0003-office-and-devices',
  sql: `
    CREATE TABLE office_versions (
      version INTEGER PRIMARY KEY,
      hash TEXT NOT NULL,
      config TEXT NOT NULL
    ) STRICT;

    CREATE TABLE hub_secrets (
      name TEXT PRIMARY KEY,
      value BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE devices (
      id TEXT PRIMARY KEY,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      paired TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tokens (
      hash BLOB PRIMARY KEY,
      device TEXT NOT NULL REFERENCES devices (id),
      officer TEXT,
      made TEXT NOT NULL,
      revoked TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE officer_pins (
      officer TEXT PRIMARY KEY,
      hash TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Wrong PINs in a row, per officer and desk; a lock survives a restart of the hub.
    CREATE TABLE wrong_pins (
      officer TEXT NOT NULL,
      device TEXT NOT NULL,
      wrong INTEGER NOT NULL,
      locked_until INTEGER NOT NULL,
      PRIMARY KEY (officer, device)
    ) STRICT, WITHOUT ROWID;
  `,
}

import type { Migration } from './migration.ts'

/** What reports are summed from; written in the transaction of the events, always rebuildable from them. */
export const projections: Migration = {
  name: '0002-projections',
  sql: `
    CREATE TABLE tickets (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL,
      number TEXT NOT NULL,
      day TEXT NOT NULL,
      service TEXT NOT NULL,
      class TEXT NOT NULL,
      channel TEXT NOT NULL,
      state TEXT NOT NULL,
      since TEXT NOT NULL,
      arrival TEXT NOT NULL,
      counter TEXT,
      officer TEXT,
      outcome TEXT,
      print TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tickets_by_code ON tickets (code);
    CREATE INDEX tickets_by_day ON tickets (day);

    CREATE TABLE intervals (
      ticket TEXT NOT NULL,
      nth INTEGER NOT NULL,
      state TEXT NOT NULL,
      service TEXT NOT NULL,
      started TEXT NOT NULL,
      ended TEXT,
      counter TEXT,
      officer TEXT,
      PRIMARY KEY (ticket, nth)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ratings (
      ticket TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      level INTEGER NOT NULL,
      answers TEXT NOT NULL,
      service TEXT NOT NULL,
      counter TEXT,
      officer TEXT
    ) STRICT, WITHOUT ROWID;
  `,
}

import type { Migration } from './migration.ts'

/** The log keeps each event's exact bytes and a chain over them; a receipt is the first answer to a command. */
export const eventLog: Migration = {
  name: '0001-event-log',
  sql: `
    CREATE TABLE events (
      seq INTEGER PRIMARY KEY,
      body BLOB NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
      BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
    CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
      BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

    CREATE TABLE receipts (
      id TEXT PRIMARY KEY,
      command BLOB NOT NULL,
      answer TEXT NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The state right after DayOpened: small, and enough to fold the rest of the day from.
    CREATE TABLE day_starts (
      seq INTEGER PRIMARY KEY REFERENCES events (seq),
      state TEXT NOT NULL
    ) STRICT;
  `,
}

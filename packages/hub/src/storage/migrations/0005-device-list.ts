import type { Migration } from './migration.ts'

/** Who let a device in, when it was last there, and when it was taken out. */
export const deviceList: Migration = {
  name: '0005-device-list',
  sql: `
    ALTER TABLE devices ADD COLUMN approved_by TEXT;
    ALTER TABLE devices ADD COLUMN last_seen TEXT;
    ALTER TABLE devices ADD COLUMN unpaired TEXT;
  `,
}

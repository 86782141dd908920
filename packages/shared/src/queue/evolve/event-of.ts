import type { EventType, OfficeEvent } from '../event.ts'

/** The event of one type, as it stands in the log. */
export type EventOf<T extends EventType> = Extract<OfficeEvent, { type: T }>

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { OpenedHub } from '../open-hub.ts'
import type { Feed } from './feed.ts'
import type { SocketDoor } from './socket-door.ts'

/** Figures for whoever watches the hub: no names, no codes. */
export interface HubMetrics {
  readonly contentType: string
  text(): Promise<string>
  /** `seconds` from the arrival of a command to its answer. */
  command(type: string, status: string, seconds: number): void
  close(): void
}

export function createHubMetrics(
  hub: OpenedHub,
  sockets: () => Pick<SocketDoor, 'open' | 'unsent'> | null,
  feed: Pick<Feed, 'readers'>,
): HubMetrics {
  const registers = [new Registry()]
  const [registry = new Registry()] = registers
  collectDefaultMetrics({ register: registry })
  const commands = new Counter({
    name: 'denluot_commands_total',
    help: 'Commands answered, by type and status',
    labelNames: ['type', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'denluot_command_seconds',
    help: 'From the arrival of a command to its durable answer',
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  })
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value())
      },
    })
  gauge('denluot_events', 'Events in the log', () => hub.state().seq)
  gauge('denluot_sockets', 'Screens connected', () => sockets()?.open() ?? 0)
  gauge('denluot_unsent_bytes', 'Bytes that wait for screens that do not read', () => sockets()?.unsent() ?? 0)
  gauge('denluot_waiting_readers', 'Streams that wait for the next event', () => hub.recent.readers() + feed.readers())
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    command(type, status, seconds) {
      commands.inc({ type, status })
      durations.observe(seconds)
    },
    close: () => registry.clear(),
  }
}

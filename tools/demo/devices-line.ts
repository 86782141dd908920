import { z } from 'zod'

const devicesSchema = z.object({
  ready: z.literal(true),
  door: z.string().startsWith('ws://127.0.0.1:'),
  printer: z.string().min(1),
  scanner: z.string().min(1),
})

/** What the simulated devices say when they are there: their door, and where printer and scanner hang. */
export type Devices = Readonly<z.infer<typeof devicesSchema>>

/** The line of output in which the devices say it, or null for any other line. */
export function readDevices(line: string): Devices | null {
  if (!line.startsWith('{')) return null
  const devices = devicesSchema.safeParse(JSON.parse(line))
  return devices.success ? devices.data : null
}

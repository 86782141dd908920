import { z } from 'zod'

/** `machine.json` as it is written today: what one PC has and shows. Every setting can be left out. */
export const machineFile = z.strictObject({
  version: z.literal(1),
  /** `here`: this PC carries the hub · `find`: it is looked for · an address. */
  hub: z.union([z.enum(['here', 'find']), z.url({ protocol: /^https?$/ })]).default('find'),
  /** As in `DENLUOT_PRINTER`: `serial:///dev/ttyUSB0?baud=115200`. */
  printer: z.string().min(1).optional(),
  /** As in `DENLUOT_SCANNER`. */
  scanner: z.string().min(1).optional(),
  /** Screen of the window, counted from the left, 1 first. */
  screen: z.int().min(1).max(16).optional(),
  /** Search of the page's address, such as `layout=manager`. */
  page: z.string().max(200).optional(),
})
export type MachineFile = Readonly<z.infer<typeof machineFile>>

/** A PC that nobody has set up. */
export const plainMachine: MachineFile = { version: 1, hub: 'find' }

type Older = Readonly<Record<string, unknown>>

/** Each step lifts a file by one version; the index is the version it starts from. */
const upgrades: readonly ((file: Older) => Older)[] = [(file) => ({ ...file, version: 1 })]

/** Reads a `machine.json` of this or an older version. Throws a sentence that names what is wrong. */
export function readMachineFile(text: string): MachineFile {
  let file = z.record(z.string(), z.unknown()).parse(JSON.parse(text)) as Older
  const written = typeof file.version === 'number' ? file.version : 0
  if (written > machineFile.shape.version.value) {
    throw new Error(`machine.json is of version ${written}, newer than this program: install the newer program.`)
  }
  for (const upgrade of upgrades.slice(written)) file = upgrade(file)
  const read = machineFile.safeParse(file)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(
    `machine.json: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}: correct the file or remove it.`,
  )
}

/** What stands before the fuses in every Electron program; from the documentation of its fuses. */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')

/** The fuses in the order of the wire (version 1), under the names that electron-builder gives them. */
export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const
export type FuseName = (typeof fuseNames)[number]

/** Which fuses an Electron program has, and whether each is on. A program without a wire of version 1 has none. */
export function readFuseWire(program: Buffer): ReadonlyMap<FuseName, boolean> {
  const at = program.indexOf(sentinel)
  const start = at + sentinel.length
  if (at === -1 || program[start] !== 1) return new Map()
  const length = program[start + 1] ?? 0
  const wire = program.subarray(start + 2, start + 2 + length)
  return new Map(
    [...wire].flatMap((state, index) => {
      const name = fuseNames[index]
      // '0' and '1'; 'r' marks a fuse that this version no longer has.
      return name === undefined || state === 0x72 ? [] : [[name, state === 0x31] as const]
    }),
  )
}

/** An empty wire for a stand-in of an Electron program. */
export function emptyFuseWire(): Buffer {
  return Buffer.concat([sentinel, Buffer.from([1, fuseNames.length]), Buffer.from('0'.repeat(fuseNames.length))])
}

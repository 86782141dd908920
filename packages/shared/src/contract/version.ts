/** Version of the program, as `health` tells it. */
export const programVersion = '0.1.0'

/**
 * Version of the wire. A page that was built for another one reloads itself, so this changes with the contract.
 * 1: first wire.
 * 2: devices ask to be paired, are listed and taken out; health tells which hub answers, and for which office.
 */
export const wireVersion = '2'

/**
 * Becomes the program that is named after it, with nothing open but standard input and output. Node marks inherited files to be
 * closed at the next exec (O_CLOEXEC, 0o2000000), but stops at the first gap; the rest is closed here.
 */
const program = `
const { closeSync, readFileSync, readdirSync } = require('node:fs')
for (const fd of readdirSync('/proc/self/fd').map(Number).filter((fd) => fd > 2)) {
  let info
  // The folder that was just read is listed in itself, and gone by now.
  try { info = readFileSync('/proc/self/fdinfo/' + fd, 'latin1') } catch { continue }
  const flags = parseInt(/^flags:\\s*(\\d+)/m.exec(info)[1], 8)
  if ((flags & 0o2000000) === 0) closeSync(fd)
}
process.execve(process.execPath, [process.execPath, ...process.argv.slice(1)])
`

/**
 * Arguments with which a Node runs `args` and outlives the Electron that starts it. On Linux Chromium leaves its files and sockets
 * open for every child; a hub that kept them would hold the windows' helper processes alive long after the windows.
 */
export function cleanStart(platform: NodeJS.Platform, args: readonly string[]): readonly string[] {
  return platform === 'linux' ? ['--no-warnings', '-e', program, ...args] : args
}

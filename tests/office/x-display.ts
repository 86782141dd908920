import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** A screen that nobody looks at. */
export interface XDisplay {
  /** What DISPLAY says for it. */
  readonly name: string
  close(): Promise<void>
}

/** The X server without a screen, where the system has it. */
export function xServer(): string | null {
  return ['/usr/bin/Xvfb', '/usr/local/bin/Xvfb'].find((path) => existsSync(path)) ?? null
}

/** Opens a display of its own, so that a test neither needs nor disturbs one. `size` such as `1080x1920`. */
export async function openDisplay(size = '1920x1920'): Promise<XDisplay> {
  const path = xServer()
  if (path === null) throw new Error('no Xvfb: install it, or do without windows')
  // Every user of this PC may show something on it; it hears no network.
  const args = ['-displayfd', '1', '-screen', '0', `${size}x24`, '-ac', '-nolisten', 'tcp', '-noreset']
  const server = spawn(path, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve())
  })
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    createInterface({ input: server.stdout }).once('line', resolve)
  })
  return {
    name: `:${number.trim()}`,
    close() {
      server.kill()
      return ended
    },
  }
}

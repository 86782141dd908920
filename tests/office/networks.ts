import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Command and arguments that run a program somewhere else. */
export type Enter = (command: string, args: readonly string[]) => readonly [string, readonly string[]]

/** A PC of its own as far as the network goes: its own addresses, loopback, routes and ports. */
export interface Network {
  readonly enter: Enter
  /** A program file that runs `command` there, for whoever wants a path. */
  program(command: string): string
}

/**
 * Three networks of one machine. `office` and `hall` hang on one cable. `annex` is another part of the house: its packets to the office
 * pass through the hall's PC, and like every router that passes no multicast.
 */
export interface Networks {
  readonly office: Network
  readonly hall: Network
  readonly annex: Network
  /** Address of the office's PC as others dial it. */
  readonly officeAddress: string
  /** Pulls the cable between office and hall, or plugs it in again. */
  cable(plugged: boolean): void
  close(): void
}

const officeAddress = '10.77.0.1'
const hallAddress = '10.77.0.2'

/** Why this machine cannot have networks of its own; null when it can. Needs Linux with util-linux and iproute2, not root. */
export function networkTrouble(): string | null {
  const everything = 'ip link add one type veth peer name two && nsenter -V && echo 1 > /proc/sys/net/ipv4/ip_forward'
  const { error, status, stderr } = spawnSync('unshare', ['-Urn', 'sh', '-ec', everything], { encoding: 'utf8' })
  if (error !== undefined) return `no network namespaces here: ${error.message}`
  return status === 0 ? null : `no network namespaces here: ${stderr.trim()}`
}

/** Starts a process that does nothing in namespaces of its own; they live as long as it does, and it as long as this process. */
function hold(command: string, args: readonly string[]): Promise<ChildProcess & { readonly pid: number }> {
  const holder = spawn(command, [...args, 'sh', '-c', 'echo in; exec cat'], { stdio: ['pipe', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    holder.once('error', reject)
    holder.once('exit', (code) => reject(new Error(`${command} ${args.join(' ')} ended with ${code}`)))
    createInterface({ input: holder.stdout }).once('line', () =>
      resolve(holder as ChildProcess & { readonly pid: number }),
    )
  })
}

export async function openNetworks(): Promise<Networks> {
  const folder = mkdtempSync(join(tmpdir(), 'denluot-networks-'))
  const holders: ChildProcess[] = []
  const enterOf = (pid: number): Enter => {
    const way = ['-t', String(pid), '-U', '-n', '--preserve-credentials', '--']
    return (command, args) => ['nsenter', [...way, command, ...args]]
  }
  const start = async (command: string, args: readonly string[]) => {
    const holder = await hold(command, args)
    holders.push(holder)
    return holder.pid
  }
  const run = (enter: Enter, command: string): void => {
    const [program, args] = enter('sh', ['-ec', command])
    execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  }
  const close = (): void => {
    for (const holder of holders) holder.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  const networkOf = (name: string, enter: Enter): Network => ({
    enter,
    program(command) {
      const path = join(folder, name)
      const [program, args] = enter(command, [])
      writeFileSync(path, `#!/bin/sh\nexec ${program} ${args.join(' ')} "$@"\n`)
      chmodSync(path, 0o755)
      return path
    },
  })

  try {
    const officePid = await start('unshare', ['-Urn'])
    const office = enterOf(officePid)
    const [command, args] = office('unshare', ['-n'])
    const hallPid = await start(command, args)
    const annexPid = await start(command, args)
    const [hall, annex] = [enterOf(hallPid), enterOf(annexPid)]
    run(
      office,
      `ip link set lo up
       ip link add office type veth peer name hall netns ${hallPid}
       ip addr add ${officeAddress}/24 dev office
       ip link set office up
       ip route add 10.78.0.0/24 via ${hallAddress}`,
    )
    run(
      hall,
      `ip link set lo up
       ip addr add ${hallAddress}/24 dev hall
       ip link set hall up
       ip link add hall-annex type veth peer name annex netns ${annexPid}
       ip addr add 10.78.0.1/24 dev hall-annex
       ip link set hall-annex up
       echo 1 > /proc/sys/net/ipv4/ip_forward`,
    )
    run(
      annex,
      `ip link set lo up
       ip addr add 10.78.0.2/24 dev annex
       ip link set annex up
       ip route add default via 10.78.0.1`,
    )
    return {
      office: networkOf('office', office),
      hall: networkOf('hall', hall),
      annex: networkOf('annex', annex),
      officeAddress,
      cable: (plugged) => run(hall, `ip link set hall ${plugged ? 'up' : 'down'}`),
      close,
    }
  } catch (problem) {
    close()
    throw problem
  }
}

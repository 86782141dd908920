import type { SpawnOptions } from 'node:child_process'

export const root: string
export function reasonToInstall(folder: string): string | null
export function projectNode(folder: string): string
export function setUp(): Promise<void>
export function run(command: string, args: readonly string[], options?: SpawnOptions): Promise<number>
export function setUpAndRun(program: string, args: readonly string[]): Promise<void>

import { HubProblem } from '../hub-problem.ts'
import type { Storage } from '../storage/open-storage.ts'
import { hasSetUpFile } from './set-up-file.ts'

/**
 * A folder in which somebody has begun to set up a real office never becomes the sample office by the way.
 * @throws HubProblem `not-set-up`
 */
export function refuseUnfinished(data: string, storage: Pick<Storage, 'events'>): void {
  if (data === ':memory:' || storage.events.head().seq > 0 || !hasSetUpFile(data)) return
  throw new HubProblem(
    'not-set-up',
    `The office in ${data} is not open yet, its set-up was begun but not finished: go on with serve --new, or remove set-up.json from the folder to give it up.`,
  )
}

import { setUpAddress } from '@denluot/shared/contract/set-up-contract'
import type { Logger } from 'pino'
import { newControlKey, writeControlFile } from '../control/control-file.ts'
import type { OfficeTools } from '../control/office-tools.ts'
import { HubProblem } from '../hub-problem.ts'
import type { HubSettings } from '../hub-settings.ts'
import { systemClock } from '../office-clock.ts'
import { openFirstOffice } from '../set-up/open-first-office.ts'
import { openedPlace } from '../set-up/opened-place.ts'
import { serveSetUp } from '../set-up/serve-set-up.ts'
import { openSetUpFile } from '../set-up/set-up-file.ts'
import { checkBackup, restoreBackup } from '../storage/backup.ts'
import { lockFolder } from '../storage/folder-lock.ts'
import { openLockedStorage, prepareFolder } from '../storage/open-storage.ts'
import { portProblem } from './port-problem.ts'

type Ending =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'restore'; readonly from: string }

/** Whether a real office lives in the folder. @throws HubProblem when it is the sample office */
function hasOffice(data: string): boolean {
  const storage = openLockedStorage(data)
  try {
    const office = storage.events.office()
    if (office?.config.sample) {
      throw new HubProblem(
        'bad-settings',
        `The data folder ${data} holds the sample office, whose PIN is known to everybody: name another folder with DENLUOT_DATA for a real office, or start the sample with serve.`,
      )
    }
    return office !== null
  } finally {
    storage.close()
  }
}

/** What the command line can ask of an office that is not open yet: nothing but to be taken from a backup. */
function toolsBefore(url: () => string, restore: (folder: string) => void): OfficeTools {
  const notYet = async (): Promise<never> => {
    throw new HubProblem(
      'not-set-up',
      `The office is not open yet, it is being set up: finish at ${url()}${setUpAddress.page} on this PC first.`,
    )
  }
  return {
    pair: notYet,
    'pair-waiting': notYet,
    'new-pin': notYet,
    'import-procedures': notYet,
    'import-dossiers': notYet,
    backup: notYet,
    verify: notYet,
    async restore({ folder }) {
      const file = checkBackup(folder)
      restore(folder)
      return { file }
    },
  }
}

async function serveWizard(settings: HubSettings, log: Logger, stop: Promise<void>) {
  const { data, pages } = settings
  const clock = systemClock(settings.clock)
  const now = () => new Date(clock.now()).toISOString()
  let end: (ending: Ending) => void = () => {}
  const ending = new Promise<Ending>((resolve) => {
    end = resolve
  })
  let url = ''
  const key = newControlKey()
  const serving = await serveSetUp({
    port: settings.port,
    pages,
    file: openSetUpFile(data, now()),
    place: (port) => {
      const { here, lan } = openedPlace(settings.host, port)
      return { here, lan: [...lan], data }
    },
    now,
    open: ({ draft, pins }) => openFirstOffice({ draft, pins, data, clock }),
    onOpened: () => end({ kind: 'opened' }),
    log,
    control: {
      key,
      tools: toolsBefore(
        () => url,
        (from) => end({ kind: 'restore', from }),
      ),
    },
  }).catch((problem: unknown) => {
    throw portProblem(problem, { host: '127.0.0.1', port: settings.port })
  })
  url = serving.url
  const forget = writeControlFile(data, { url, key })
  process.stdout.write(`ready ${url}\n`)
  process.stderr.write(
    `Mở ${url}${setUpAddress.page} trên máy này để cài đặt văn phòng. · Open it on this PC to set up the office.\n`,
  )
  log.info({ url, data }, 'the set-up wizard serves')
  void stop.then(() => end({ kind: 'stopped' }))
  const how = await ending
  forget()
  await serving.close()
  return { how, port: serving.port }
}

/**
 * `serve --new`: sets up the office of a folder that has none yet.
 * @returns the port the office is to be served on, null when it was stopped before there was one
 * @throws HubProblem
 */
export async function setUpOffice(settings: HubSettings, log: Logger, stop: Promise<void>): Promise<number | null> {
  prepareFolder(settings.data)
  const unlock = lockFolder(settings.data)
  try {
    if (hasOffice(settings.data)) return settings.port
    const { how, port } = await serveWizard(settings, log, stop)
    if (how.kind === 'stopped') return null
    if (how.kind === 'opened') {
      log.info('the office is open')
      return port
    }
    unlock()
    restoreBackup(settings.data, how.from)
    log.warn({ from: how.from }, 'a backup was restored')
    return port
  } finally {
    unlock()
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hubPlace, typedHub } from '@denluot/shared/contract/hub-place'
import type { CommandReply } from '@denluot/shared/contract/replies'
import type { Intent } from '@denluot/shared/queue/command'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest'
import { seenOn, watchBoard } from './office/board-watch.ts'
import { openBrowser, openScreen, type Screen } from './office/browser.ts'
import { type Child, startChild } from './office/child.ts'
import { type Network, type Networks, networkTrouble, openNetworks } from './office/networks.ts'
import { onScreen, openDesk, press, touch } from './office/people.ts'
import { makeRealOffice, realPin } from './office/real-office.ts'

/** How long the cable is out, and how soon the hall must be told, in ms. */
const cutMs = 30_000
const toldWithinMs = 6_000

/** A machine host that stands alone on a PC, told nothing but where it may keep things. */
interface Pc {
  readonly host: Child
  /** `http://127.0.0.1:PORT` of its pages. */
  readonly pages: string
}

/** Hub and kiosk 1 on the office's PC; a board and a desk in the hall; a board in the annex, where no multicast arrives. */
interface Lan {
  readonly networks: Networks
  /** The hub's address for other PCs. */
  readonly hub: string
  readonly kiosk: Screen
  readonly board: Screen
  readonly desk: Screen
  readonly far: Screen
  readonly hallPc: Pc
  readonly annexPc: Pc
  /** Sends a command from the office's PC, as the officer who works at counter 4 there. */
  command(intent: Intent): Promise<CommandReply>
}

const trouble = networkTrouble()
/** Ends programs that run in the networks, then what they ran in. */
const programs: (() => Promise<unknown>)[] = []
const closers: (() => void)[] = []
let lan: Lan | null = null

beforeAll(async () => {
  if (trouble === null) lan = await openLan()
})
afterAll(async () => {
  await Promise.all(programs.map((end) => end()))
  for (const close of closers.reverse()) close()
})

function start(
  network: Network,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Child {
  const child = startChild(script, args, env, network.enter)
  programs.push(() => child.stop())
  return child
}

async function browserIn(network: Network) {
  const browser = await openBrowser(network)
  programs.push(() => browser.close())
  return browser
}

async function openLan(): Promise<Lan> {
  const networks = await openNetworks()
  const folder = mkdtempSync(join(tmpdir(), 'denluot-lan-'))
  closers.push(
    () => networks.close(),
    () => rmSync(folder, { recursive: true }),
  )
  const { office, hall, annex } = networks
  const data = join(folder, 'hub')
  // Devices are paired by the hub's own command line; the token reaches a page in the fragment of its address.
  const [atKiosk, atDesk, atOtherDesk, atBoard, atFar] = await makeRealOffice(data, {
    officers: ['minh', 'ha'],
    devices: ['kiosk', 'desk', 'desk', 'display', 'display'],
  })
  const hub = start(office, 'packages/hub/src/main.ts', ['serve'], {
    DENLUOT_DATA: data,
    DENLUOT_HOST: '0.0.0.0',
    DENLUOT_PORT: '0',
    DENLUOT_PRINTER: 'simulated:',
    DENLUOT_MACHINE_PORT: '0',
  })
  const openPc = async (network: Network, name: string): Promise<Pc> => {
    const env = { DENLUOT_MACHINE_FOLDER: join(folder, name), DENLUOT_MACHINE_PORT: '0' }
    const host = start(network, 'packages/machine/src/main.ts', [], env)
    return { host, pages: (await host.line(/^pages /)).slice('pages '.length) }
  }
  const [ready, hallPc, deskPc, annexPc, inOffice, inHall, inAnnex] = await Promise.all([
    hub.line(/^ready /),
    openPc(hall, 'hall-pc'),
    openPc(hall, 'desk-pc'),
    openPc(annex, 'annex-pc'),
    browserIn(office),
    browserIn(hall),
    browserIn(annex),
  ])
  const here = ready.slice('ready '.length)
  const [kiosk, board, desk, far] = await Promise.all([
    openScreen(inOffice, 'kiosk', `${here}/kiosk#token=${atKiosk}`),
    openScreen(inHall, 'display', `${hallPc.pages}/display#token=${atBoard}`, watchBoard),
    openScreen(inHall, 'desk', `${deskPc.pages}/desk#token=${atDesk}`),
    openScreen(inAnnex, 'display', `${annexPc.pages}/display?sound=off#token=${atFar}`),
  ])
  const post = (path: string, token: string | undefined, body: object) =>
    kiosk.page.evaluate(
      async ([to, bearer, text]) => {
        const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
        return (await fetch(to, { method: 'POST', headers, body: text })).json()
      },
      [path, token ?? '', JSON.stringify(body)] as const,
    )
  const { token } = await post('/api/sign-in', atOtherDesk, { officer: 'ha', pin: realPin })
  let commands = 0
  return {
    networks,
    hub: `http://${networks.officeAddress}:${new URL(here).port}`,
    ...{ kiosk, board, desk, far, hallPc, annexPc },
    command: (intent) => post('/api/commands', token, { id: `from-office-${++commands}`, ...intent }),
  }
}

/** The networks, or the printed reason why this machine cannot have them. */
function networkOr(context: TestContext): Lan {
  return lan ?? context.skip(trouble ?? 'no networks')
}

async function accepted(reply: Promise<CommandReply>): Promise<void> {
  expect(await reply).toMatchObject({ status: 'accepted' })
}

const resting = (page: Page) => page.getByText('Mời ông bà ngồi chờ')
const called = (page: Page, number: string) => page.locator(`[data-number="${number}"]`).first()

/** What was announced, with the readings that were finished and the loudest moment. */
async function announcedOn({
  page,
}: Screen): Promise<readonly { readonly number: string; readonly readings: number; readonly peak: number }[]> {
  return JSON.parse((await page.locator('[data-announced]').getAttribute('data-announced')) ?? '[]')
}

test('[W60] [H60] [D41] [D55] PCs that were told nothing find the hub of their LAN', async (context) => {
  const { board, desk, hallPc, hub } = networkOr(context)
  await resting(board.page).waitFor()
  await desk.page.getByRole('button', { name: 'Trần Quang Minh' }).waitFor()
  expect(hallPc.host.log()).toContain(`"address":"${hub}","how":"heard"`)
  expect([...board.faults, ...desk.faults]).toEqual([])
})

test('[W61] [D40] [D49] where no multicast arrives, the typed address is enough', async (context) => {
  const { far, annexPc, hub, networks } = networkOr(context)
  const door = (await far.page.locator('meta[name="denluot-machine"]').getAttribute('content')) ?? ''
  // What a person does at the PC; half of the address has to be typed only.
  const typing = start(networks.annex, 'tests/office/type-hub-address-main.ts', [door, hub.replace('http://', '')], {})
  const before = (await typing.line(/^before /)).slice('before '.length)
  expect(hubPlace.parse(JSON.parse(before))).toEqual({ address: null, how: null, heard: [] })
  const typed = (await typing.line(/^typed /)).slice('typed '.length)
  expect(typedHub.parse(JSON.parse(typed))).toEqual({ status: 'found', address: hub, name: 'Phường An Hòa' })
  await resting(far.page).waitFor()
  expect(annexPc.host.log()).toContain(`"address":"${hub}","how":"typed"`)
})

test('[W62] a ticket of kiosk 1 that is called in the hall is painted and spoken there, and painted in the annex', async (context) => {
  const { kiosk, desk, board, far } = networkOr(context)
  await touch(kiosk.page, /Sao y/)
  await onScreen(kiosk.page, 'before').waitFor()
  await touch(kiosk.page, 'Lấy số')
  await kiosk.page.locator('[data-print="confirmed"]').waitFor()

  await openDesk(desk.page, 'Trần Quang Minh', '1', realPin)
  await desk.page.getByRole('button', { name: /Gọi A\s?001/ }).waitFor()
  await press(desk.page, 'F2')
  await Promise.all([board, far].map(({ page }) => called(page, 'A001').waitFor()))
  // The citizen comes at once, so it is read once only.
  await press(desk.page, 'F2')
  await board.page.locator('[data-announced*=\'"ended":true\']').waitFor({ timeout: 60_000 })
  const [announced, ...others] = await announcedOn(board)
  expect([announced?.number, announced?.readings, others]).toEqual(['A001', 1, []])
  expect(announced?.peak).toBeGreaterThan(0.05)
})

test('[W63] [W64] [B4] [B19] a cable cut for 30 s: told in time, no stale number, back with the present, nothing old announced', async (context) => {
  const { board, desk, networks, command } = networkOr(context)
  await accepted(command({ type: 'OpenCounter', counter: '4' }))
  for (let ticket = 0; ticket < 4; ticket += 1) await accepted(command({ type: 'IssueTicket', service: 'land' }))
  const spokenBefore = await announcedOn(board)

  const cutAt = Date.now()
  networks.cable(false)
  await board.page.getByText('Mất kết nối').waitFor()
  await desk.page
    .getByText(/Mất kết nối/)
    .first()
    .waitFor()
  // The office goes on: two people are served, a third stands at the counter.
  for (let turn = 0; turn < 3; turn += 1) {
    if (turn > 0) await accepted(command({ type: 'FinishService', counter: '4' }))
    await accepted(command({ type: 'CallNext', counter: '4' }))
    await accepted(command({ type: 'BeginService', counter: '4' }))
  }
  await new Promise((over) => setTimeout(over, cutAt + cutMs - Date.now()))
  networks.cable(true)
  const backAt = Date.now()
  await called(board.page, 'C003').waitFor()

  const seen = (await seenOn(board.page)).filter(({ at }) => at >= cutAt)
  const told = seen.find(({ lost }) => lost)
  const back = seen.find(({ at, lost }) => at >= backAt && !lost)
  console.log(
    `lost told after ${(told?.at ?? 0) - cutAt} ms, present again ${(back?.at ?? 0) - backAt} ms after the cable`,
  )
  expect((told?.at ?? Number.POSITIVE_INFINITY) - cutAt).toBeLessThanOrEqual(toldWithinMs)
  const between = seen.filter(({ at }) => at >= (told?.at ?? 0) && at < (back?.at ?? 0))
  expect(
    between.flatMap(({ numbers }) => numbers),
    'no number as current while the link is lost',
  ).toEqual([])
  expect(back?.numbers, 'the first board after it knows what happened meanwhile').toEqual(
    expect.arrayContaining(['C003', 'C002', 'C001']),
  )

  // A call in the office is painted and spoken in the hall again, and it is the first that is.
  await accepted(command({ type: 'FinishService', counter: '4' }))
  await accepted(command({ type: 'CallNext', counter: '4' }))
  await called(board.page, 'C004').waitFor()
  await board.page.locator('[data-announced*=\'"number":"C004"\']').waitFor()
  expect((await announcedOn(board)).map(({ number }) => number)).toEqual([
    ...spokenBefore.map(({ number }) => number),
    'C004',
  ])
  await desk.page
    .getByText(/Mất kết nối/)
    .first()
    .waitFor({ state: 'hidden' })
})

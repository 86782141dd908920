// A process of many screens that speak the frames of the wire by hand: reading costs them next to nothing.
import { WebSocket } from 'ws'
import { type CrowdAnswer, type CrowdOrder, callsBefore, placeIn } from './crowd.ts'

type DialOrder = Extract<CrowdOrder, { kind: 'dial' }>

interface Screen {
  readonly socket: WebSocket
  place: number
}

/** Where a frame says its place; the rest need not be looked at. */
const headLength = 160

let screens: readonly Screen[] = []
let recorded: string[] | null = null
let goal: { readonly seq: number; missing: number; readonly reached: () => void } | null = null

function read(screen: Screen, data: Buffer): void {
  if (recorded !== null && screen === screens[0]) recorded.push(data.toString())
  const place = placeIn(data.toString('latin1', 0, headLength))
  if (place === null) return
  const before = screen.place
  screen.place = place
  if (goal === null || before >= goal.seq || place < goal.seq) return
  goal.missing -= 1
  if (goal.missing > 0) return
  goal.reached()
  goal = null
}

function dialOne(number: number, { address, greeting }: DialOrder, greeted: () => void): Screen {
  const socket = new WebSocket(address, { perMessageDeflate: false })
  const screen: Screen = { socket, place: 0 }
  socket.on('message', (data: Buffer) => read(screen, data))
  socket.once('error', (problem) => {
    // Whoever was told to leave while still dialling may say so.
    if (screens.includes(screen)) throw problem
  })
  socket.once('open', () => {
    for (const frame of greeting) socket.send(frame.replace(callsBefore, String(number)))
    greeted()
  })
  return screen
}

function follow(order: CrowdOrder, done: (frames?: readonly string[]) => void): void {
  switch (order.kind) {
    case 'dial': {
      let silent = order.screens
      const greeted = () => {
        silent -= 1
        if (silent === 0) done()
      }
      screens = Array.from({ length: order.screens }, (_, number) => dialOne(number, order, greeted))
      return
    }
    case 'reach': {
      const missing = screens.filter(({ place }) => place < order.seq).length
      if (missing === 0) done()
      else goal = { seq: order.seq, missing, reached: done }
      return
    }
    case 'record':
      recorded = []
      done()
      return
    case 'recorded':
      done(recorded ?? [])
      recorded = null
      return
    case 'leave':
      for (const { socket } of screens) socket.terminate()
      screens = []
      done()
      return
  }
}

process.on('message', (message: CrowdOrder & { readonly order: number }) => {
  follow(message, (frames = []) => {
    const answer: CrowdAnswer = { order: message.order, at: performance.timeOrigin + performance.now(), frames }
    process.send?.(answer)
  })
})

process.once('disconnect', () => process.exit())

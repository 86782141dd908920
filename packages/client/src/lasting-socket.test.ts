import { afterEach, expect, test, vi } from 'vitest'
import { LastingSocket, type LastingSocketOptions } from './lasting-socket.ts'

/** A line whose far end is the test. */
class FakeLine extends EventTarget {
  readyState: WebSocket['readyState'] = 0
  readonly sent: unknown[] = []
  readonly address: string

  constructor(address: string) {
    super()
    this.address = address
  }
  send(data: unknown): void {
    this.sent.push(data)
  }
  close(): void {
    this.readyState = 2
  }
  come(): void {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }
  go(): void {
    this.readyState = 3
    this.dispatchEvent(new Event('close'))
  }
}

function lasting(options: Partial<LastingSocketOptions> = {}) {
  vi.useFakeTimers()
  const lines: FakeLine[] = []
  const told: string[] = []
  const socket = new LastingSocket({
    address: () => `ws://hub/${lines.length + 1}`,
    dial(address) {
      const line = new FakeLine(address)
      lines.push(line)
      return line
    },
    wait: (failures) => 100 * (failures + 1),
    ...options,
  })
  for (const kind of ['open', 'close']) socket.addEventListener(kind, () => told.push(kind))
  socket.addEventListener('message', (event) => told.push(`message ${(event as MessageEvent).data}`))
  const line = (index: number): FakeLine => lines[index] ?? new FakeLine('none')
  return { socket, lines, line, told }
}

afterEach(() => {
  vi.useRealTimers()
})

test('[W41] a line that is down says CLOSED and refuses to send, so the caller knows that nothing went out', () => {
  const { socket, line } = lasting()
  expect(socket.readyState).toBe(3)
  expect(() => socket.send('x')).toThrow('the line is down')
  line(0).come()
  expect(socket.readyState).toBe(1)
  socket.send('x')
  expect(line(0).sent).toEqual(['x'])
  line(0).go()
  expect(socket.readyState).toBe(3)
})

test('[W42] it dials again, later after each failure, at once again after a success', () => {
  const { lines, line, told } = lasting()
  line(0).go()
  vi.advanceTimersByTime(99)
  expect(lines).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(lines.map(({ address }) => address)).toEqual(['ws://hub/1', 'ws://hub/2'])
  line(1).go()
  vi.advanceTimersByTime(200)
  line(2).come()
  line(2).go()
  vi.advanceTimersByTime(100)
  expect(lines).toHaveLength(4)
  expect(told).toEqual(['open', 'close'])
})

test('[W68] a dial that nobody answers is given up, and the next one follows as after a failure', () => {
  const { socket, lines, line, told } = lasting({ patience: 2_000 })
  vi.advanceTimersByTime(1_999)
  expect(line(0).readyState).toBe(0)
  vi.advanceTimersByTime(1)
  expect(line(0).readyState).toBe(2)
  vi.advanceTimersByTime(100)
  expect(lines).toHaveLength(2)
  line(1).come()
  vi.advanceTimersByTime(10_000)
  expect(socket.readyState).toBe(1)
  expect(told).toEqual(['open'])
})

test('[W43] a line that was given up tells nothing more', () => {
  const { socket, line, told } = lasting()
  line(0).come()
  socket.redial()
  line(0).dispatchEvent(new MessageEvent('message', { data: 'late' }))
  line(0).go()
  vi.advanceTimersByTime(100)
  line(1).come()
  line(1).dispatchEvent(new MessageEvent('message', { data: 'new' }))
  expect(told).toEqual(['open', 'close', 'open', 'message new'])
})

test('closed by hand, it never dials again', () => {
  const { socket, lines, line, told } = lasting()
  line(0).come()
  socket.close()
  vi.advanceTimersByTime(60_000)
  expect(lines).toHaveLength(1)
  expect(told).toEqual(['open', 'close'])
})

test('[W47] a line without an address dials when it gets one, and one whose address changes dials the new one at once', () => {
  vi.useFakeTimers()
  const dialled: string[] = []
  let address: string | null = null
  const socket = new LastingSocket({
    address: () => address,
    dial(to) {
      dialled.push(to)
      return new FakeLine(to)
    },
    wait: () => 1_000,
  })
  vi.advanceTimersByTime(10_000)
  expect(dialled).toEqual([])
  address = 'ws://old'
  socket.dialAnew()
  address = 'ws://new'
  socket.dialAnew()
  vi.advanceTimersByTime(10_000)
  expect(dialled).toEqual(['ws://old', 'ws://new'])
  socket.close()
})

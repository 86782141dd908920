/** The part of a WebSocket that the wire needs. */
type Dialled = Pick<WebSocket, 'readyState' | 'send' | 'close' | 'addEventListener'>

export interface LastingSocketOptions {
  /** Asked anew for each attempt: token or place may have changed meanwhile. Null while there is nobody to dial. */
  readonly address: () => string | null
  readonly dial?: (address: string) => Dialled
  /** Milliseconds before the attempt that follows `failures` failed ones. */
  readonly wait?: (failures: number) => number
  /** Milliseconds after which a dial that nobody answered is given up; a network that swallows it would keep it for minutes. */
  readonly patience?: number
}

const closed: WebSocket['readyState'] = 3

/** 0.25 s, doubling to 5 s, each ± a quarter so that the screens of an office do not all knock at once. */
function usualWait(failures: number): number {
  return Math.min(5_000, 250 * 2 ** failures) * (0.75 + Math.random() / 2)
}

/**
 * A WebSocket that dials again until it is closed by hand. While it is down it says CLOSED, not CONNECTING, so that a call
 * fails at once and the caller knows that nothing was sent. Tells `open`, `message` and `close` as often as they happen.
 */
export class LastingSocket extends EventTarget {
  #options: LastingSocketOptions
  #socket: Dialled | undefined
  #open = false
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #late: ReturnType<typeof setTimeout> | undefined
  #ended = false

  constructor(options: LastingSocketOptions) {
    super()
    this.#options = options
    this.#dial()
  }

  get readyState(): WebSocket['readyState'] {
    return this.#open ? (this.#socket?.readyState ?? closed) : closed
  }

  /** Throws while the line is down. */
  send(data: Parameters<WebSocket['send']>[0]): void {
    if (!this.#open || this.#socket === undefined) throw new Error('the line is down')
    this.#socket.send(data)
  }

  /** Gives up a line that has gone silent and dials again. */
  redial(): void {
    const old = this.#socket
    this.#hangUp(old)
    old?.close()
  }

  /** The address has changed: dials it at once, whatever was waited for. */
  dialAnew(): void {
    this.redial()
    clearTimeout(this.#timer)
    this.#failures = 0
    if (!this.#ended) this.#dial()
  }

  /** Ends for good. */
  close(): void {
    this.#ended = true
    clearTimeout(this.#timer)
    clearTimeout(this.#late)
    this.redial()
  }

  #dial(): void {
    const { address, dial = (to: string) => new WebSocket(to), patience } = this.#options
    const to = address()
    if (to === null) return
    const socket = dial(to)
    this.#socket = socket
    if (patience !== undefined) {
      clearTimeout(this.#late)
      this.#late = setTimeout(() => {
        if (socket === this.#socket && !this.#open) this.redial()
      }, patience)
    }
    socket.addEventListener('open', () => {
      if (socket !== this.#socket) return
      this.#open = true
      this.#failures = 0
      this.dispatchEvent(new Event('open'))
    })
    socket.addEventListener('message', ({ data }) => {
      if (socket === this.#socket) this.dispatchEvent(new MessageEvent('message', { data }))
    })
    socket.addEventListener('close', () => this.#hangUp(socket))
  }

  /** A close that comes late belongs to a line that was given up already. */
  #hangUp(socket: Dialled | undefined): void {
    if (socket === undefined || socket !== this.#socket) return
    const wasOpen = this.#open
    this.#socket = undefined
    this.#open = false
    if (!this.#ended) {
      const { wait = usualWait } = this.#options
      this.#timer = setTimeout(() => this.#dial(), wait(this.#failures++))
    }
    if (wasOpen) this.dispatchEvent(new Event('close'))
  }
}

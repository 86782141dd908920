import type { StoreApi } from 'zustand'
import type { KioskStore } from '../flow/inside.ts'
import { shownScreen } from '../flow/kiosk-flow.ts'
import { type KioskActions, takesScans } from '../flow/kiosk-store.ts'
import type { MachineOfHub } from '../flow/machine-of-hub.ts'
import { createBurstDetector } from './burst-detector.ts'

/** Lets codes in: from the serial scanner, armed only where a code is asked for, and from a scanner that types. */
export function watchScans({
  store,
  actions,
  machine,
}: {
  store: StoreApi<KioskStore>
  actions: Pick<KioskActions, 'scanned' | 'typedCode'>
  machine: MachineOfHub
}): void {
  const armAsShown = ({ kiosk }: KioskStore) => machine.arm(takesScans(shownScreen(kiosk).name))
  armAsShown(store.getState())
  store.subscribe((now, before) => {
    if (now.kiosk.trail !== before.kiosk.trail) armAsShown(now)
  })
  machine.onScan((scan) => void actions.scanned(scan))

  const detect = createBurstDetector()
  const onKey = (event: KeyboardEvent) => {
    // Who types into a field is a person, or a scanner whose code belongs there.
    if (event.target instanceof HTMLInputElement) return
    const { key, timeStamp, isComposing, ctrlKey, altKey, metaKey } = event
    const { swallow, code } = detect({
      key,
      at: timeStamp,
      composing: isComposing,
      modified: ctrlKey || altKey || metaKey,
    })
    if (swallow) {
      event.preventDefault()
      event.stopPropagation()
    }
    if (code !== null) void actions.typedCode(code)
  }
  window.addEventListener('keydown', onKey, { capture: true })
}

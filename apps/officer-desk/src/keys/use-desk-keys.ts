import { createTapGuard } from '@denluot/ui/tap-guard'
import { useEffect, useRef } from 'react'
import { type DeskKey, meaningOf } from './desk-key.ts'

export type KeyHandlers = Readonly<Partial<Record<DeskKey, () => void>>>

interface Layer {
  current: KeyHandlers
}

/** The newest layer on top: an open dialog takes the keys away from what lies under it. */
const layers: Layer[] = []
const guards = new Map<DeskKey, (timeStamp: number) => boolean>()

function onKeyDown(event: KeyboardEvent): void {
  const { means, caught } = meaningOf(event)
  if (caught) event.preventDefault()
  if (means === null || event.repeat || event.isComposing) return
  const handler = layers.at(-1)?.current[means]
  if (handler === undefined) return
  let guard = guards.get(means)
  if (guard === undefined) {
    guard = createTapGuard()
    guards.set(means, guard)
  }
  event.preventDefault()
  if (guard(event.timeStamp)) handler()
}

/**
 * Answers the keys of the desk while mounted; whoever mounted last gets them all. A held key and a second press within
 * 400 ms are ignored.
 */
export function useDeskKeys(handlers: KeyHandlers): void {
  const layer = useRef<KeyHandlers>(handlers)
  layer.current = handlers
  useEffect(() => {
    if (layers.length === 0) window.addEventListener('keydown', onKeyDown, { capture: true })
    layers.push(layer)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [])
}

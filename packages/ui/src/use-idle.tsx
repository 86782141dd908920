import { useEffect, useRef } from 'react'

const signsOfLife = ['pointerdown', 'keydown', 'wheel'] as const

/**
 * Calls `onIdle` once when nobody has touched the page for `afterMs`; `null` rests. Every touch, key or a new `token`
 * begins the wait anew.
 */
export function useIdle(afterMs: number | null, onIdle: () => void, token: unknown = undefined): void {
  const latest = useRef(onIdle)
  latest.current = onIdle

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new token restarts the wait, that is all it is for
  useEffect(() => {
    if (afterMs === null) return
    let timer = setTimeout(() => latest.current(), afterMs)
    const touched = () => {
      clearTimeout(timer)
      timer = setTimeout(() => latest.current(), afterMs)
    }
    for (const sign of signsOfLife) window.addEventListener(sign, touched, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, touched, { capture: true })
    }
  }, [afterMs, token])
}

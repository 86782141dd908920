import { useEffect, useState } from 'react'

/** True once `busy` has lasted half a second: quicker answers need no word. */
export function useSlow(busy: boolean, afterMs = 500): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) return
    const timer = setTimeout(setSlow, afterMs, true)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [busy, afterMs])
  return slow
}

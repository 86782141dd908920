import { useEffect, useState } from 'react'

/** After this a key that is still down says that its command is on the way. */
const slowAfterMs = 400

/** True once something has been `out` for 400 ms. */
export function useSlow(out: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    setSlow(false)
    if (!out) return
    const timer = setTimeout(() => setSlow(true), slowAfterMs)
    return () => clearTimeout(timer)
  }, [out])
  return out && slow
}

import type { LinkState } from '@denluot/client/hub-link'
import { useEffect, useState } from 'react'

/** True once the link has been down for `afterMs`: a short stumble changes no screen under anybody's finger. */
export function useLostLink(link: LinkState, afterMs = 2_000): boolean {
  const [lost, setLost] = useState(false)
  useEffect(() => {
    if (link === 'live') {
      setLost(false)
      return
    }
    const timer = setTimeout(setLost, afterMs, true)
    return () => clearTimeout(timer)
  }, [link, afterMs])
  return lost
}

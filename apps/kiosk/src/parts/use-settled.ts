import { secondTapMs } from '@denluot/ui/tap-guard'
import { useEffect, useState } from 'react'

/** False for the time of a double tap after `screen` changed. */
export function useSettled(screen: string): boolean {
  const [settled, setSettled] = useState(screen)
  useEffect(() => {
    const timer = setTimeout(setSettled, secondTapMs, screen)
    return () => clearTimeout(timer)
  }, [screen])
  return settled === screen
}

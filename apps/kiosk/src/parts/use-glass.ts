import { useEffect, useState } from 'react'
import { glassOf } from '../data/glass.ts'
import type { Modes } from '../flow/kiosk-flow.ts'

/** Sets the size of a millimetre and the modes on the document, where the tokens are computed; true for a lying screen. */
export function useGlass(modes: Pick<Modes, 'large' | 'contrast'>): boolean {
  const [glass, setGlass] = useState(() => glassOf(innerWidth, innerHeight))
  useEffect(() => {
    const measure = () => setGlass(glassOf(innerWidth, innerHeight))
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [])
  useEffect(() => {
    const root = document.documentElement
    root.style.setProperty('--mm', `${glass.pixelsPerMm}px`)
    root.dataset.glass = glass.wide ? 'wide' : 'high'
    root.dataset.text = modes.large ? 'large' : 'normal'
    root.dataset.contrast = modes.contrast ? 'high' : 'normal'
  }, [glass.pixelsPerMm, glass.wide, modes.large, modes.contrast])
  return glass.wide
}

import type { HubStore } from '@denluot/client/hub-link'
import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'

/** Epoch ms of this PC since when the link is not live, through all its attempts to come back; null while it is. */
export function useAwaySince(store: StoreApi<HubStore>): number | null {
  const [awaySince, setAwaySince] = useState<number | null>(() =>
    store.getState().link === 'live' ? null : Date.now(),
  )
  useEffect(() => {
    const look = (link: HubStore['link']) => setAwaySince((since) => (link === 'live' ? null : (since ?? Date.now())))
    look(store.getState().link)
    return store.subscribe(({ link }) => look(link))
  }, [store])
  return awaySince
}

const windowSize = () => ({ width: window.innerWidth, height: window.innerHeight })

/** Size of the glass in CSS pixels. */
export function useWindowSize(): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState(windowSize)
  useEffect(() => {
    const follow = () => setSize(windowSize())
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [])
  return size
}

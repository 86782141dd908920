import type { HubStore } from '@denluot/client/hub-link'
import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'

const sinceOf = ({ link, linkSince }: HubStore) => (link === 'live' ? null : linkSince)

/** Epoch ms of this PC since when the link is not live, through all its attempts to come back; null while it is. */
export function useAwaySince(store: StoreApi<HubStore>): number | null {
  const [awaySince, setAwaySince] = useState<number | null>(() => sinceOf(store.getState()))
  useEffect(() => {
    const look = (now: HubStore) => setAwaySince((since) => (now.link === 'live' ? null : (since ?? sinceOf(now))))
    look(store.getState())
    return store.subscribe(look)
  }, [store])
  return awaySince
}

/** Draws once more when a moment (epoch ms of this PC) comes: a clock that ticks every second would be up to a second late. */
export function useTurn(moment: number | null): void {
  const [, setTurned] = useState<number | null>(null)
  useEffect(() => {
    if (moment === null) return
    const timer = setTimeout(() => setTurned(moment), moment - Date.now())
    return () => clearTimeout(timer)
  }, [moment])
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

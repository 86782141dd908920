import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useTools } from '../desk-tools.tsx'

/**
 * True when the compact desk is to be drawn: it is wanted, and nothing asks for more room. What needs room (a question, the
 * list, the PIN after a lock) therefore shows the full desk, and once it is done the compact one comes back by itself.
 */
export function useCompact(roomNeeded: boolean): boolean {
  const { compact, sender } = useTools()
  const wanted = useStore(compact.store, (state) => state.wanted)
  const drawn = wanted && !roomNeeded
  useEffect(() => {
    void compact.fit(drawn).then((fits) => {
      if (!fits) sender.say({ kind: 'window-stays' })
    })
  }, [compact, sender, drawn])
  // Sign-in and the manager's page need the whole window.
  useEffect(() => () => void compact.fit(false), [compact])
  return drawn
}

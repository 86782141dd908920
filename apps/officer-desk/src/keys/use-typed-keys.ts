import { useEffect, useRef } from 'react'
import { createTypedKeys } from './typed-keys.ts'

interface TypedHandlers {
  readonly onKey?: (key: string) => void
  readonly onCode?: (code: string) => void
}

function typesText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? !['radio', 'checkbox', 'button'].includes(target.type)
    : false
}

/** Single characters and scanned codes typed anywhere but into a text field, while mounted. */
export function useTypedKeys(handlers: TypedHandlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    const keys = createTypedKeys({
      onKey: (key) => latest.current.onKey?.(key),
      onCode: (code) => latest.current.onCode?.(code),
      later: (run, ms) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    })
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || typesText(event.target)) return
      if (event.key.length !== 1 && event.key !== 'Enter') return
      if (event.key === ' ') return
      if (keys.take(event.key)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

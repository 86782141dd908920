import type { WaitingMark } from '../views/waiting-mark.ts'

/** ○ ◐ ◆: how a wait stands to its target. Decoration: the minutes stand beside it. `full` fills ○, as a person in a line. */
export function WaitMark({ mark, full = false }: { mark: WaitingMark; full?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="0.9rem" height="0.9rem" aria-hidden="true" focusable="false">
      {mark === 'late' ? (
        <path d="M8 0 16 8 8 16 0 8z" fill="var(--seal)" />
      ) : (
        <>
          <circle cx="8" cy="8" r="6" fill={full && mark === 'fresh' ? 'var(--pine)' : 'var(--paper)'} />
          {mark === 'soon' && <path d="M8 2a6 6 0 0 0 0 12z" fill="var(--ochre)" />}
          <circle
            cx="8"
            cy="8"
            r="6"
            fill="none"
            stroke={full && mark === 'fresh' ? 'none' : 'var(--ink)'}
            strokeWidth={mark === 'soon' ? 1.6 : 1.2}
          />
        </>
      )}
    </svg>
  )
}

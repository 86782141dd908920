import { type ButtonHTMLAttributes, type MouseEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { Icon } from './icon.tsx'
import styles from './key.module.css'
import { createTapGuard, isWithin } from './tap-guard.tsx'

type NativeProps = { readonly 'data-row'?: boolean } & Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'onClick' | 'type' | 'children'
>

export interface KeyProps extends NativeProps {
  readonly children: ReactNode
  readonly onPress: () => void
  /** `primary` is the one pine-filled key of a screen. */
  readonly kind?: 'plain' | 'primary'
  /** Draws the tick and says `aria-pressed`; leave out for keys that are not a choice. */
  readonly selected?: boolean
  /** A command of this key is out: it stays down and takes no further press. */
  readonly busy?: boolean
  /** Keys of a keyboard: each press counts, however quick. */
  readonly quick?: boolean
}

/** Release up to 5 mm outside the key counts. */
const slackMm = 5

/**
 * A key: rounded, with a solid bottom edge, to be pressed. It is a native button; it sinks as soon as the finger is down,
 * a finger that slides a little still presses, and a second tap within 400 ms is ignored unless `quick`.
 */
export function Key({
  children,
  onPress,
  kind = 'plain',
  selected,
  busy = false,
  quick = false,
  className,
  ...native
}: KeyProps) {
  const guard = useRef(createTapGuard())

  const press = (timeStamp: number) => {
    if (busy || native.disabled) return
    if (quick || guard.current(timeStamp)) onPress()
  }

  const pointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.isPrimary || event.button !== 0 || native.disabled) return
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.dataset.down = ''
  }

  const pointerUp = (event: PointerEvent<HTMLButtonElement>) => {
    const key = event.currentTarget
    if (key.dataset.down === undefined) return
    delete key.dataset.down
    const slack = slackMm * pixelsPerMm(key)
    if (!isWithin(event.clientX, event.clientY, key.getBoundingClientRect(), slack)) return
    press(event.timeStamp)
  }

  // Fingers and mice were answered on release, because a finger that slid gets no click. On a slow PC the click of a touch
  // arrives late, on whatever key the next screen has there: only clicks of the keyboard and of aids (detail 0) press.
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.detail === 0) press(event.timeStamp)
  }

  const names = [
    styles.key,
    kind === 'primary' && styles.primary,
    selected && styles.selected,
    busy && styles.busy,
    className,
  ]
  return (
    <button
      {...native}
      type="button"
      className={names.filter(Boolean).join(' ')}
      aria-pressed={selected ?? native['aria-pressed']}
      aria-busy={busy || undefined}
      onMouseDown={quick ? keepFocus : undefined}
      onPointerDown={pointerDown}
      onPointerUp={pointerUp}
      onPointerCancel={(event) => delete event.currentTarget.dataset.down}
      onClick={click}
    >
      {children}
      {selected && (
        <span className={styles.tick}>
          <Icon name="check" />
        </span>
      )}
    </button>
  )
}

/** A key of a keyboard types into the field that has the focus, so it does not take it. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

function pixelsPerMm(element: Element): number {
  const value = Number.parseFloat(getComputedStyle(element).getPropertyValue('--mm'))
  return Number.isFinite(value) ? value : 4
}

import spriteUrl from './icons/sprite.svg?url&no-inline'

/** Every symbol of `icons/sprite.svg`. */
export const iconNames = [
  'accessible',
  'account-balance',
  'add',
  'approval',
  'arrow-back',
  'arrow-forward',
  'backspace',
  'badge',
  'bar-chart',
  'barcode-reader',
  'call',
  'campaign',
  'chair',
  'check',
  'check-circle',
  'checklist',
  'chevron-right',
  'child-care',
  'close',
  'computer',
  'contrast',
  'cottage',
  'dialpad',
  'elderly',
  'event-busy',
  'family-restroom',
  'find-in-page',
  'format-size',
  'front-hand',
  'group',
  'help',
  'home',
  'home-work',
  'hourglass-top',
  'how-to-reg',
  'info',
  'keyboard',
  'language',
  'link-off',
  'location-on',
  'lock',
  'logout',
  'military-tech',
  'notifications-active',
  'open-in-full',
  'pause',
  'payments',
  'person',
  'person-add',
  'play-arrow',
  'pregnant-woman',
  'print',
  'print-error',
  'qr-code',
  'qr-code-scanner',
  'receipt-long',
  'refresh',
  'remove',
  'replay',
  'schedule',
  'search',
  'sentiment-dissatisfied',
  'sentiment-neutral',
  'sentiment-satisfied',
  'sentiment-very-dissatisfied',
  'sentiment-very-satisfied',
  'settings',
  'star',
  'stop',
  'storefront',
  'stylus-note',
  'support-agent',
  'swap-horiz',
  'task',
  'timer',
  'touch-app',
  'translate',
  'tv',
  'undo',
  'vertical-align-bottom',
  'vertical-align-top',
  'volume-off',
  'volume-up',
  'volunteer-activism',
  'warning',
  'figure',
  'parcel',
] as const

export type IconName = (typeof iconNames)[number]

const known: ReadonlySet<string> = new Set(iconNames)

/** The icon a configuration names (`family_restroom`); `fallback` for one that the sprite does not hold. */
export function iconNamed(name: string, fallback: IconName = 'task'): IconName {
  const written = name.replace(/_/g, '-')
  if (written === 'landscape') return 'parcel'
  return isIconName(written) ? written : fallback
}

function isIconName(name: string): name is IconName {
  return known.has(name)
}

/**
 * One icon of the sprite in the colour of its text, `size` in any CSS length (default 1em).
 * It is decoration: the word beside it says the same, so it is hidden from screen readers.
 */
export function Icon({ name, size = '1em', className }: { name: IconName; size?: string; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className={className}
      style={{ width: size, height: size }}
      fill="currentColor"
    >
      <use href={`${spriteUrl}#${name}`} />
    </svg>
  )
}

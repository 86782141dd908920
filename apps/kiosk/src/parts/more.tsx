import { Icon } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useKiosk } from '../kiosk-view.tsx'
import styles from './more.module.css'

/**
 * A region that may hold more than fits. Then keys turn it a page at a time: nothing is reached by scrolling alone.
 * Rows are marked `data-row`; a page begins at the first row that was not wholly seen.
 */
export function More({ children, className }: { children: ReactNode; className?: string }) {
  const { t } = useKiosk()
  const region = useRef<HTMLDivElement>(null)
  const [left, setLeft] = useState({ above: false, below: false })

  const measure = useCallback(() => {
    const box = region.current
    if (box === null) return
    const below = box.scrollTop + box.clientHeight < box.scrollHeight - 1
    setLeft({ above: box.scrollTop > 1, below })
    // A row cut by the edge would be half read: it waits for the next page.
    const next = below ? nextPageTop(box) - box.scrollTop : box.clientHeight + 1
    box.style.clipPath = `inset(0 0 ${Math.max(0, box.clientHeight - next)}px 0)`
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other children are another height
  useEffect(() => {
    const box = region.current
    if (box === null) return
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    for (const row of box.querySelectorAll('[data-row]')) watch.observe(row)
    return () => watch.disconnect()
  }, [measure, children])

  const turn = (forward: boolean) => {
    const box = region.current
    if (box === null) return
    box.scrollTop = forward ? nextPageTop(box) : Math.max(0, box.scrollTop - box.clientHeight * 0.9)
    measure()
  }

  return (
    <div className={[styles.more, className].filter(Boolean).join(' ')}>
      <div ref={region} className={styles.region} onScroll={measure}>
        {children}
      </div>
      {(left.above || left.below) && (
        <div className={styles.keys}>
          {left.above && (
            <Key className={styles.key ?? ''} onPress={() => turn(false)}>
              {t('nav.previous')}
              <Icon name="chevron-right" size="1rem" className={styles.up ?? ''} />
            </Key>
          )}
          {left.below && (
            <Key className={styles.key ?? ''} onPress={() => turn(true)}>
              {t('nav.more')}
              <Icon name="chevron-right" size="1rem" className={styles.down ?? ''} />
            </Key>
          )}
        </div>
      )}
    </div>
  )
}

/** Top of the first row that is cut by the lower edge; one that fills the region is turned by most of the region. */
function nextPageTop(box: HTMLElement): number {
  const edge = box.scrollTop + box.clientHeight
  const offset = box.getBoundingClientRect().top - box.scrollTop
  for (const row of box.querySelectorAll('[data-row]')) {
    const { top, bottom } = row.getBoundingClientRect()
    if (bottom - offset > edge + 1 && top - offset > box.scrollTop + box.clientHeight / 4) return top - offset
  }
  return box.scrollTop + box.clientHeight * 0.9
}

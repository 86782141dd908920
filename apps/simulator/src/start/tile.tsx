import { type CSSProperties, forwardRef, type ReactNode, useEffect, useRef, useState } from 'react'
import { inLanguage, useLanguage } from '../language-store.ts'
import styles from './tile.module.css'

interface TileProps {
  readonly name: string
  readonly hint: string
  /** Where the page lives; also opens alone. */
  readonly path: string
}

function TileHead({ name, hint, path }: TileProps) {
  const { t, language } = useLanguage()
  return (
    <header className={styles.head}>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.hint}>{hint}</p>
      <a
        className={styles.open}
        href={inLanguage(path, language)}
        target="_blank"
        rel="noreferrer"
        aria-label={t('tile.openName', { name })}
      >
        {t('tile.open')}
      </a>
    </header>
  )
}

/** A real page of the office at its real size in pixels, drawn small; it can be used as it stands there. */
export const LiveTile = forwardRef<
  HTMLIFrameElement,
  TileProps & { readonly width: number; readonly height: number; readonly children?: ReactNode }
>(function LiveTile({ width, height, children, ...head }, frame) {
  const language = useLanguage((store) => store.language)
  const glass = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0)

  useEffect(() => {
    if (glass.current === null) return
    const watch = new ResizeObserver(([entry]) => setScale((entry?.contentRect.width ?? 0) / width))
    watch.observe(glass.current)
    return () => watch.disconnect()
  }, [width])

  const size: CSSProperties = { width, height, transform: `scale(${scale})` }
  return (
    <section className={styles.tile}>
      <TileHead {...head} />
      <div ref={glass} className={styles.glass} style={{ aspectRatio: `${width} / ${height}` }}>
        <iframe
          ref={frame}
          className={styles.page}
          style={size}
          src={inLanguage(head.path, language)}
          title={head.name}
          allow="autoplay"
        />
        {children}
      </div>
    </section>
  )
})

/** A tile whose content is drawn here, scrolling when it is long. */
export function OpenTile({ children, ...head }: TileProps & { readonly children: ReactNode }) {
  return (
    <section className={`${styles.tile} ${styles.tall}`}>
      <TileHead {...head} />
      <div className={styles.content}>{children}</div>
    </section>
  )
}

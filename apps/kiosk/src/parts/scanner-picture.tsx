import styles from './scanner-picture.module.css'

const bars = [3, 2, 5, 3, 8, 2, 3, 2, 6, 3, 4, 5, 2, 2, 7, 3, 3, 2, 2, 5, 4, 2, 8, 3, 2, 4, 3, 2]

/** A paper held over the lit window. The sheet sinks once, then rests. */
export function ScannerPicture() {
  let x = 40
  return (
    <svg className={styles.picture} viewBox="0 0 520 270" aria-hidden="true" focusable="false">
      <path className={styles.light} d="M120 130h280L335 228H185z" />
      <g className={styles.sheet}>
        <rect className={styles.paper} x="90" y="6" width="340" height="142" />
        <rect className={styles.ink} x="117" y="30" width="182" height="13" />
        <rect className={styles.faint} x="117" y="54" width="134" height="10" />
        <rect className={styles.ring} x="106" y="74" width="308" height="70" />
        {bars.map((bar, index) => {
          x += bar
          const at = 78 + x
          x += bar % 3 === 0 ? 5 : 7
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed drawing
          return <rect key={index} className={styles.ink} x={at} y="84" width={bar} height="50" />
        })}
      </g>
      <rect className={styles.device} x="0" y="240" width="520" height="12" rx="6" />
      <rect className={styles.device} x="164" y="224" width="194" height="44" rx="10" />
    </svg>
  )
}

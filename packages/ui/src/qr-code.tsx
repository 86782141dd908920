import { qrMatrix } from './qr-matrix.tsx'

const quietZone = 4

/** A QR code with its quiet zone, always dark on white, also in high contrast. Draws nothing for a text too long for it. */
export function QrCode({ text, label, size }: { text: string; label: string; size: string }) {
  const rows = qrMatrix(text)
  if (rows === null) return null
  const side = rows.length + 2 * quietZone
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + quietZone} ${y + quietZone}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      style={{ width: size, height: size }}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

export type GroupName = 'a' | 'b' | 'c' | 'd' | 'e' | 'f'

const outlines: Readonly<Record<GroupName, string>> = {
  a: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z',
  b: 'M2 2h20v20H2z',
  c: 'M12 1.5 23.5 22H.5z',
  d: 'M12 .5 23.5 12 12 23.5.5 12z',
  e: 'M12 .5 22 6.2v11.6L12 23.5 2 17.8V6.2z',
  f: 'M8 1h8v7h7v8h-7v7H8v-7H1V8h7z',
}

/** Shape of a service group, ● ■ ▲ ◆ ⬢ ✚ in its colour. It stands beside the group's letter and never alone. */
export function GroupShape({
  group,
  size = '1em',
  className,
}: {
  group: GroupName
  size?: string
  className?: string
}) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      className={className}
      style={{ width: size, height: size }}
      fill={`var(--grp-${group})`}
    >
      <path d={outlines[group]} />
    </svg>
  )
}

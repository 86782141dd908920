export interface GlassRules {
  /** Least side of a target, of a key of a keyboard, and least gap between two targets, in mm. */
  readonly target: number
  readonly keyboardKey: number
  readonly gap: number
  /** Least height of a capital, in mm. */
  readonly capital: number
}

export const glassRules: GlassRules = { target: 20, keyboardKey: 16, gap: 4, capital: 7.3 }
export const largeGlassRules: GlassRules = { ...glassRules, capital: 12 }

/**
 * What on the page shown is too small, too near or off the glass, one sentence each. It runs inside the page
 * (`page.evaluate(glassFaults, glassRules)`), so it leans on nothing outside itself. Rows of one list (`data-list`) touch
 * by design; what lies under a sheet is not measured against it.
 */
export function glassFaults(rules: GlassRules): readonly string[] {
  const mm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'))
  const slack = 0.15
  const say = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)
  const seen = (element: Element) => {
    const box = element.getBoundingClientRect()
    if (box.width < 2 || box.height < 2) return false
    const above = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    return element.contains(above)
  }
  const targets = [...document.querySelectorAll('button, label[data-row], form')].filter(seen)
  const faults: string[] = []
  const inMm = (pixels: number) => Math.round((pixels / mm) * 10) / 10

  for (const target of targets) {
    const box = target.getBoundingClientRect()
    const least = target.closest('fieldset') === null ? rules.target : rules.keyboardKey
    const side = Math.min(box.width, box.height) / mm
    if (side < least - slack)
      faults.push(`"${say(target)}" is ${inMm(box.width)} × ${inMm(box.height)} mm, less than ${least}`)
    const outside = box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1
    if (outside) faults.push(`"${say(target)}" is cut by the edge of the glass`)
  }
  targets.forEach((one, index) => {
    for (const other of targets.slice(index + 1)) {
      const list = one.closest('[data-list]')
      if (list !== null && list === other.closest('[data-list]')) continue
      const a = one.getBoundingClientRect()
      const b = other.getBoundingClientRect()
      const across = Math.max(a.left, b.left) - Math.min(a.right, b.right)
      const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
      const gap = Math.max(across, down) / mm
      if (gap < rules.gap - slack) faults.push(`"${say(one)}" and "${say(other)}" are ${inMm(gap * mm)} mm apart`)
    }
  })
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const element = text.parentElement
    if (element === null || text.textContent?.trim() === '' || element.closest('.spoken-only, [data-mark]') !== null)
      continue
    const capital = (Number.parseFloat(getComputedStyle(element).fontSize) * 0.74) / mm
    if (capital < rules.capital - slack) faults.push(`"${say(element)}" has capitals of ${inMm(capital * mm)} mm`)
  }
  return [...new Set(faults)]
}

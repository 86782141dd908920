// What Chrome 109 lacks and no build step warns about. Versions from @mdn/browser-compat-data.

/** A feature, how it is found in built text, and the Chrome that brought it (or why it is refused although 109 has it). */
export interface Newer {
  readonly name: string
  readonly pattern: RegExp
  readonly since: string
}

/** Not listed because they do no harm where they are unknown: text-wrap, scrollbar-width. */
export const newerCss: readonly Newer[] = [
  { name: 'subgrid', pattern: /\bsubgrid\b/, since: '117' },
  { name: '@scope', pattern: /@scope\b/, since: '118' },
  { name: '@starting-style', pattern: /@starting-style\b/, since: '117' },
  { name: ':nth-child(… of …)', pattern: /:nth-(?:last-)?child\([^)]*\bof\b/, since: '111' },
  { name: 'linear() easing', pattern: /(?<![-\w])linear\(/, since: '113' },
  { name: 'field-sizing', pattern: /\bfield-sizing\s*:/, since: '123' },
  { name: 'style() container query', pattern: /@container[^{]*\bstyle\(/, since: '111' },
  { name: 'view transitions', pattern: /\bview-transition\b|@view-transition/, since: '111' },
  { name: 'sin(), cos(), tan()', pattern: /(?<![-\w])a?(?:sin|cos|tan)2?\(/, since: '111' },
  { name: 'pow(), sqrt(), hypot(), log(), exp()', pattern: /(?<![-\w])(?:pow|sqrt|hypot|log|exp)\(/, since: '120' },
  { name: 'round(), mod(), rem()', pattern: /(?<![-\w])(?:round|mod|rem)\(/, since: '125' },
  { name: 'color-mix()', pattern: /\bcolor-mix\(/, since: '111; with var() no build step can compute it' },
  { name: 'light-dark()', pattern: /\blight-dark\(/, since: '123' },
  { name: 'relative colours', pattern: /\b(?:rgb|hsl|oklch|lab|lch|oklab)\(\s*from\b/, since: '119' },
  {
    name: 'anchor positioning',
    pattern: /\b(?:anchor-name|position-anchor|position-area)\s*:|@position-try/,
    since: '125',
  },
  { name: ':popover-open', pattern: /:popover-open\b/, since: '114' },
  { name: ':user-valid, :user-invalid', pattern: /:user-(?:in)?valid\b/, since: '119' },
  { name: ':dir()', pattern: /:dir\(/, since: '120' },
  { name: 'allow-discrete', pattern: /\ballow-discrete\b|\btransition-behavior\s*:/, since: '117' },
  {
    name: 'scroll-driven animation',
    pattern: /\b(?:animation|scroll|view)-timeline\b|\banimation-range\b/,
    since: '115',
  },
  { name: 'interpolate-size, calc-size()', pattern: /\binterpolate-size\s*:|\bcalc-size\(/, since: '129' },
  { name: 'text-box', pattern: /\btext-box(?:-trim|-edge)?\s*:/, since: '133' },
  { name: 'initial-letter', pattern: /\binitial-letter\s*:/, since: '110' },
  { name: 'font-size-adjust', pattern: /\bfont-size-adjust\s*:/, since: '127' },
  { name: 'the unit rlh', pattern: /\d(?:rlh)\b/, since: '111' },
  { name: '@media (scripting)', pattern: /@media[^{]*\(scripting\b/, since: '120' },
  { name: 'var() in ::backdrop', pattern: /::backdrop[^{]*\{[^}]*\bvar\(/, since: '122' },
]

export const newerJs: readonly Newer[] = [
  { name: 'toSorted, toReversed, toSpliced', pattern: /\.to(?:Sorted|Reversed|Spliced)\b/, since: '110' },
  { name: 'Object.groupBy, Map.groupBy', pattern: /\b(?:Object|Map)\.groupBy\b/, since: '117' },
  { name: 'Promise.withResolvers', pattern: /\bPromise\.withResolvers\b/, since: '119' },
  { name: 'Promise.try', pattern: /\bPromise\.try\b/, since: '128' },
  { name: 'Array.fromAsync', pattern: /\bArray\.fromAsync\b/, since: '121' },
  { name: 'isWellFormed, toWellFormed', pattern: /\.(?:is|to)WellFormed\b/, since: '111' },
  {
    name: 'Set methods',
    pattern: /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\b/,
    since: '122',
  },
  { name: 'Iterator', pattern: /\bIterator\.(?:from|prototype|concat)\b/, since: '122' },
  { name: 'popover methods', pattern: /\.(?:show|hide|toggle)Popover\b/, since: '114' },
  { name: 'requestClose', pattern: /\.requestClose\b/, since: '134' },
  { name: 'startViewTransition', pattern: /\.startViewTransition\b/, since: '111' },
  { name: 'CloseWatcher', pattern: /\bCloseWatcher\b/, since: '126' },
  { name: 'URL.canParse, URL.parse', pattern: /\bURL\.(?:canParse|parse)\b/, since: '120' },
  { name: 'AbortSignal.any', pattern: /\bAbortSignal\.any\b/, since: '116' },
  { name: 'scheduler.yield', pattern: /\bscheduler\.yield\b/, since: '129' },
  { name: 'Intl.DurationFormat', pattern: /\bDurationFormat\b/, since: '129' },
  { name: 'base64 and hex of Uint8Array', pattern: /\.(?:from|to|setFrom)(?:Base64|Hex)\b/, since: '140' },
  { name: 'RegExp.escape', pattern: /\bRegExp\.escape\b/, since: '136' },
  { name: 'moveBefore', pattern: /\.moveBefore\b/, since: '133' },
  { name: 'setHTMLUnsafe', pattern: /\.setHTML(?:Unsafe)?\b/, since: '124' },
  { name: 'Symbol.dispose', pattern: /\bSymbol\.(?:asyncD|d)ispose\b/, since: '134' },
  // In 109, but undefined on a page that came over plain http from another machine.
  { name: 'crypto.randomUUID', pattern: /\.randomUUID\b/, since: 'never on a plain http page of the LAN' },
  { name: 'crypto.subtle', pattern: /\bcrypto\.subtle\b/, since: 'never on a plain http page of the LAN' },
  {
    name: 'navigator.locks, clipboard, wakeLock, serviceWorker, mediaDevices',
    pattern: /\bnavigator\.(?:locks|clipboard|wakeLock|serviceWorker|mediaDevices)\b/,
    since: 'never on a plain http page of the LAN',
  },
  { name: 'audioWorklet', pattern: /\.audioWorklet\b/, since: 'never on a plain http page of the LAN' },
]

/** Sources that name a newer feature and live without it, because they look first whether it is there. */
export const excused: readonly { readonly from: string; readonly feature: string; readonly because: string }[] = [
  {
    from: 'node_modules/react-dom/',
    feature: 'startViewTransition',
    because: 'called only for a <ViewTransition> element, which we do not use',
  },
  {
    from: 'node_modules/@orpc/shared/',
    feature: 'Symbol.dispose',
    because: 'Symbol.asyncDispose ?? a symbol of its own',
  },
  {
    from: 'node_modules/zod/',
    feature: 'URL.canParse, URL.parse',
    because: 'typeof URL.canParse === "function", else new URL in a try',
  },
  {
    from: 'apps/counter-display/src/voice/loudspeaker.ts',
    feature: 'navigator.locks, clipboard, wakeLock, serviceWorker, mediaDevices',
    because: 'a loudspeaker that is pulled out is noticed only where the page may see devices (mediaDevices?.)',
  },
]

/** The features of `list` that `text` uses. */
export function newerThan109(list: readonly Newer[], text: string): readonly Newer[] {
  return list.filter((feature) => feature.pattern.test(text))
}

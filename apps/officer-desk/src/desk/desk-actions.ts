/** What the keys of a desk do besides the big one. Each does nothing while it cannot be done. */
export interface DeskActions {
  readonly why: () => void
  readonly issue: () => void
  readonly callOther: () => void
  readonly pause: () => void
  readonly recall: () => void
  readonly noShow: () => void
  readonly transfer: () => void
  readonly hold: () => void
}

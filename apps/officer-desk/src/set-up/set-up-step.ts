import { type DraftPart, draftParts } from '@denluot/shared/set-up/draft-faults'

/** The wizard's steps in their order; each but the last fills one part of the draft. */
export const setUpSteps = [...draftParts, 'review'] as const
export type SetUpStep = DraftPart | 'review'

/** The step an address names (`#people`), the first one for any other. */
export function stepOf(hash: string): SetUpStep {
  return setUpSteps.find((step) => hash === `#${step}`) ?? 'office'
}

/** The step `by` places further on, or null beyond the ends. */
export function stepFrom(step: SetUpStep, by: 1 | -1): SetUpStep | null {
  return setUpSteps[setUpSteps.indexOf(step) + by] ?? null
}

import { useEffect, useRef } from 'react'
import { DeskKey } from '../parts/desk-key.tsx'
import { CountersStep } from './counters-step.tsx'
import { HoursStep } from './hours-step.tsx'
import { OfficeStep } from './office-step.tsx'
import { PeopleStep } from './people-step.tsx'
import { ReviewStep } from './review-step.tsx'
import { ServicesStep } from './services-step.tsx'
import { type SetUpStep, stepFrom } from './set-up-step.ts'
import { usePinFaults, useSetUp, useSetUpTools } from './set-up-tools.tsx'
import styles from './step-frame.module.css'

const bodies = {
  office: OfficeStep,
  services: ServicesStep,
  counters: CountersStep,
  people: PeopleStep,
  hours: HoursStep,
  review: ReviewStep,
} as const

/** One step with its keys: Enter goes on, unless something is wrong here; then the first such field has the focus. */
export function StepFrame({ step }: { step: SetUpStep }) {
  const { t, setUp } = useSetUpTools()
  const form = useRef<HTMLFormElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const faults = useSetUp((state) => state.faults)
  const pinFaults = usePinFaults()
  const next = stepFrom(step, 1)
  const back = stepFrom(step, -1)
  const Body = bodies[step]
  useEffect(() => title.current?.focus(), [])

  function goOn(): void {
    if (next === null) return
    setUp.tell(step)
    const lacks = faults.some(({ part }) => part === step) || (step === 'people' && Object.keys(pinFaults).length > 0)
    if (!lacks) window.location.hash = next
    // The sentences stand there only after the page has drawn them.
    else requestAnimationFrame(() => firstFault(form.current)?.focus())
  }

  return (
    <main className={styles.main}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          goOn()
        }}
      >
        <div className={styles.content}>
          <h2 ref={title} tabIndex={-1} className={styles.title}>
            {t(`${step}.title`)}
          </h2>
          <Body />
        </div>
        {next !== null && (
          <div className={styles.keys}>
            {/* Enter within a field presses the form's first submit button; this one is it. */}
            <button type="submit" hidden />
            <DeskKey look="primary" cap="Enter" onPress={goOn}>
              {t('key.next', { step: t(`step.${next}`) })}
            </DeskKey>
            {back !== null && (
              <DeskKey
                onPress={() => {
                  window.location.hash = back
                }}
              >
                {t('key.back')}
              </DeskKey>
            )}
          </div>
        )}
      </form>
    </main>
  )
}

function firstFault(form: HTMLFormElement | null): HTMLElement | null {
  const first = (what: string) => form?.querySelector<HTMLElement>(what) ?? null
  // A field before a row of a list that only leads to one.
  return first('[aria-invalid="true"]') ?? first('[data-fault]')
}

import { Icon } from '@denluot/ui/icon'
import { setUpSteps } from './set-up-step.ts'
import { usePinFaults, useSetUp, useSetUpTools } from './set-up-tools.tsx'
import styles from './step-list.module.css'

/** The steps, each with its tick once it was looked at and lacks nothing. Any of them can be gone to. */
export function StepList() {
  const { t } = useSetUpTools()
  const current = useSetUp((state) => state.step)
  const furthest = useSetUp((state) => state.furthest)
  const faults = useSetUp((state) => state.faults)
  const pinsMissing = Object.keys(usePinFaults()).length > 0
  return (
    <nav className={styles.steps} aria-label={t('steps')}>
      <ol>
        {setUpSteps.map((step, place) => {
          const lacks = faults.some(({ part }) => part === step) || (step === 'people' && pinsMissing)
          const seen = place < furthest && step !== current
          const done = seen && !lacks
          const name = t(`step.${step}`)
          const spoken = done ? t('step.done', { step: name }) : seen ? t('step.missing', { step: name }) : name
          return (
            <li key={step}>
              <a
                href={`#${step}`}
                className={styles.step}
                aria-current={step === current ? 'step' : undefined}
                aria-label={spoken}
              >
                <span className={styles.mark}>{done ? <Icon name="check" size="1.1rem" /> : place + 1}</span>
                {name}
                {seen && lacks && <span className={styles.lacks} aria-hidden="true" />}
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

import type { DeskModel } from '../desk/use-desk.ts'
import { useTools } from '../desk-tools.tsx'
import { listed, nameOf } from '../office-words.ts'
import { pauseEffects } from '../views/pause-effect.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** Pause this counter: why, what the board will say, and who still calls the people waiting here. */
export function PauseDialog({ desk, onClose }: { desk: DeskModel; onClose: () => void }) {
  const { t, language } = useTools()
  const { view, office, day } = desk
  const name = (id: string) => office.counters.find((each) => each.id === id)?.name ?? id
  const counter = name(view.id)
  const effects = pauseEffects(day, office, view.id).map(({ service, people, counters }) => {
    const holes = {
      count: people,
      service: service === '' ? t('list.sentHere') : nameOf(office.services, service, language),
    }
    return counters.length === 0
      ? t('pause.uncovered', holes)
      : t('pause.covered', { ...holes, counters: listed(counters.map(name), t('word.and')) })
  })
  return (
    <ReasonDialog
      title={t('pause.title', { counter })}
      reasons={office.pauseReasons}
      effect={[t('pause.sign', { counter }), ...(effects.length === 0 ? [t('pause.nobody')] : effects)].join(' ')}
      confirm={t('pause.confirm')}
      onConfirm={(reason) => {
        onClose()
        void desk.press('pause', [{ type: 'PauseCounter', counter: view.id, reason }])
      }}
      onClose={onClose}
    />
  )
}

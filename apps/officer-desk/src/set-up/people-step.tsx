import type { DraftOfficer } from '@denluot/shared/set-up/office-draft'
import { newPin, pinLength } from '@denluot/shared/set-up/officer-pin'
import { useId } from 'react'
import { DeskKey } from '../parts/desk-key.tsx'
import { addOfficer, removeOfficer, setOfficer } from './change-draft.ts'
import { Field, ListFault } from './field.tsx'
import layout from './layout.module.css'
import styles from './people-step.module.css'
import { usePinFaults, useSetUp, useSetUpTools } from './set-up-tools.tsx'
import { noPin, randomDigit } from './typed-pins.ts'

/** Who works here, and each one's PIN: typed twice, or made here and shown once. */
export function PeopleStep() {
  const { t, setUp } = useSetUpTools()
  const officers = useSetUp(({ draft }) => draft.officers)
  const pins = useSetUp((state) => state.pins)
  const pinsGone = useSetUp((state) => state.pinsGone)
  const asked = pinsGone && officers.some(({ key }) => pins[key] === undefined)
  return (
    <>
      <p className={layout.lead}>{t('people.lead')}</p>
      {asked && <p className={`${layout.note} ${styles.again}`}>{t('people.again')}</p>}
      <ListFault at="officers" />
      <div className={styles.people}>
        <div className={styles.head} aria-hidden="true">
          <span>{t('people.name')}</span>
          <span>{t('people.role')}</span>
          <span>{t('people.pin')}</span>
          <span>{t('people.pinAgain')}</span>
        </div>
        {officers.map((officer, index) => (
          <Person key={officer.key} officer={officer} index={index} />
        ))}
      </div>
      <DeskKey look="small" icon="person-add" onPress={() => setUp.rearrange('people', addOfficer)}>
        {t('people.add')}
      </DeskKey>
    </>
  )
}

function Person({ officer, index }: { officer: DraftOfficer; index: number }) {
  const { t, setUp } = useSetUpTools()
  const pins = useSetUp((state) => state.pins)
  const told = useSetUp((state) => state.told)
  const id = useId()
  const { key } = officer
  const typed = pins[key] ?? noPin
  const name = officer.name.trim() || t('people.unnamed', { nth: index + 1 })
  const fault = usePinFaults()[key]
  const at = `pins.${key}`
  const wrong = fault !== undefined && (told.has(at) || told.has('people')) ? t(`pin.${fault}`) : null

  function make(): void {
    const taken = Object.values(pins).map(({ pin }) => pin)
    const pin = newPin(randomDigit, taken)
    setUp.setPin(key, { pin, again: pin, onShow: true })
  }

  const pinField = (part: 'pin' | 'again', label: string) => (
    <input
      className={styles.pin}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      maxLength={pinLength}
      value={typed[part]}
      aria-invalid={wrong !== null || undefined}
      aria-describedby={wrong === null ? undefined : id}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, '')
        // A PIN that was made and is now changed by hand has to be typed twice as any other.
        setUp.setPin(key, typed.onShow ? { pin: '', again: '', onShow: false, [part]: digits } : { [part]: digits })
      }}
      onBlur={() => {
        if (part === 'again') setUp.tell(at)
      }}
    />
  )
  return (
    <fieldset className={styles.person}>
      <legend className="spoken-only">{name}</legend>
      <div className={styles.line}>
        <Field
          label=""
          spokenLabel={t('people.nameOf', { nth: index + 1 })}
          at={`officers.${index}.name`}
          value={officer.name}
          onType={(text) => setUp.edit(setOfficer(key, { name: text }))}
          longest={100}
        />
        <select
          className={styles.role}
          aria-label={t('people.roleOf', { name })}
          value={officer.role}
          onChange={(event) =>
            setUp.edit(setOfficer(key, { role: event.target.value === 'manager' ? 'manager' : 'officer' }))
          }
        >
          <option value="officer">{t('people.officer')}</option>
          <option value="manager">{t('people.manager')}</option>
        </select>
        {pinField('pin', t('people.pinOf', { name }))}
        {pinField('again', t('people.pinAgainOf', { name }))}
        <DeskKey look="small" onPress={make}>
          <span aria-hidden="true">{t('people.make')}</span>
          <span className="spoken-only">{t('people.makeOf', { name })}</span>
        </DeskKey>
        <DeskKey
          look="quiet"
          onPress={() => {
            setUp.setPin(key, noPin)
            setUp.rearrange('people', removeOfficer(key))
          }}
        >
          <span aria-hidden="true">{t('key.remove')}</span>
          <span className="spoken-only">{t('people.removeOf', { name })}</span>
        </DeskKey>
      </div>
      {typed.onShow && (
        <div className={styles.made} role="status">
          <span>{t('people.made', { name, pin: typed.pin })}</span>
          <DeskKey look="quiet" onPress={() => setUp.setPin(key, { onShow: false })}>
            {t('people.written')}
          </DeskKey>
        </div>
      )}
      {wrong !== null && (
        <p id={id} className={styles.wrong}>
          {wrong}
        </p>
      )}
    </fieldset>
  )
}

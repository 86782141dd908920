import { Choice } from '../parts/choice.tsx'
import { setOffice } from './change-draft.ts'
import { Field } from './field.tsx'
import styles from './layout.module.css'
import { OfficePreview } from './previews.tsx'
import { useSetUp, useSetUpTools } from './set-up-tools.tsx'
import { TakeFile } from './take-file.tsx'

const addresses: readonly string[] = ['ông bà', 'bà con', 'quý vị']

/** What the office is called, and how it speaks to people. */
export function OfficeStep() {
  const { t, setUp } = useSetUpTools()
  const office = useSetUp(({ draft }) => draft.office)
  const type = (field: Exclude<keyof typeof office, 'id'>) => (text: string) => setUp.edit(setOffice({ [field]: text }))
  const offered = addresses.includes(office.address) ? addresses : [...addresses, office.address]
  return (
    <>
      <p className={styles.lead}>{t('office.lead')}</p>
      <div className={styles.split}>
        <div className={styles.stack}>
          <TakeFile />
          <div className={styles.two}>
            <Field
              label={t('office.name')}
              at="office.name"
              value={office.name}
              onType={type('name')}
              hint={t('office.nameHint')}
            />
            <Field
              label={t('office.nameEn')}
              at="office.nameEn"
              value={office.nameEn}
              onType={type('nameEn')}
              hint={t('office.enHint')}
            />
            <Field label={t('office.kind')} at="office.kind" value={office.kind} onType={type('kind')} />
            <Field label={t('office.kindEn')} at="office.kindEn" value={office.kindEn} onType={type('kindEn')} />
          </div>
          <fieldset className={styles.group}>
            <legend>{t('office.address')}</legend>
            <div className={styles.row}>
              {offered.map((address) => (
                <Choice
                  key={address}
                  name="address"
                  checked={office.address === address}
                  onChoose={() => setUp.edit(setOffice({ address }))}
                >
                  {address}
                </Choice>
              ))}
            </div>
          </fieldset>
          <div className={styles.two}>
            <Field
              label={t('office.helpDesk')}
              at="office.helpDesk"
              value={office.helpDesk}
              onType={type('helpDesk')}
            />
            <Field
              label={t('office.helpLine')}
              at="office.helpLine"
              value={office.helpLine}
              onType={type('helpLine')}
              longest={60}
            />
          </div>
        </div>
        <OfficePreview office={office} />
      </div>
    </>
  )
}

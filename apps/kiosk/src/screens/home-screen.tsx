import { Icon, type IconName, iconNamed } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { lookupScreen, rateCodeScreen, searchScreen } from '../flow/screen.ts'
import { nameIn, useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { SlipPicture } from '../parts/slip-picture.tsx'
import styles from './home-screen.module.css'

/** The first screen: take a number, four shortcuts, three doors. */
export function HomeScreen() {
  const { t, office, modes, wide, actions } = useKiosk()
  const { dispatch } = actions
  const [onlyService, ...others] = office.services
  const shortcuts =
    modes.large || others.length === 0 ? [] : office.services.filter((service) => service.shortcut).slice(0, 4)
  const small = wide || modes.low
  const take = () => {
    if (onlyService !== undefined && others.length === 0) dispatch({ do: 'choose-service', service: onlyService.id })
    else dispatch({ do: 'open', screen: { name: 'choose', page: 0 } })
  }
  return (
    <Frame
      screen="home"
      full
      headKind="title"
      head={
        <>
          <h1 className="title">{modes.large ? t('home.titleLarge') : t('home.title')}</h1>
          {modes.low && !wide && <p>{t('home.lowHint')}</p>}
        </>
      }
    >
      <section className={styles.numbers}>
        <Key kind="primary" className={styles.take ?? ''} onPress={take} aria-label={t('home.takeNumber')}>
          <span className={styles.words}>
            <span className={styles.takeWord}>{t('home.takeNumber')}</span>
            {!(modes.low && !wide) && <span className={styles.touch}>{t('home.touchHere')}</span>}
          </span>
          <SlipPicture />
        </Key>
        {shortcuts.length > 0 && !small && <p className="hint">{t('home.shortcuts')}</p>}
        {shortcuts.length > 0 && (
          <div className={styles.shortcuts}>
            {shortcuts.map((service) => (
              <Key
                key={service.id}
                className={styles.shortcut ?? ''}
                onPress={() => dispatch({ do: 'choose-service', service: service.id })}
              >
                <Icon name={iconNamed(service.icon)} size="1.6rem" className="pine" />
                <span className="tidy">{nameIn(modes.language, service)}</span>
              </Key>
            ))}
          </div>
        )}
      </section>
      <section className={styles.doors} data-small={small || undefined}>
        <Door
          icon="checklist"
          name={t('home.procedures')}
          hint={modes.large ? t('home.proceduresHintLarge') : t('home.proceduresHint')}
          onPress={() => dispatch({ do: 'open', screen: searchScreen })}
        />
        <Door
          icon="find-in-page"
          name={t('home.dossier')}
          hint={modes.large ? t('home.dossierHintLarge') : t('home.dossierHint')}
          onPress={() => dispatch({ do: 'open', screen: lookupScreen })}
        />
        <Door
          icon="star"
          name={t('home.rate')}
          hint={modes.large ? '' : t('home.rateHint')}
          onPress={() => dispatch({ do: 'open', screen: rateCodeScreen })}
        />
      </section>
    </Frame>
  )
}

function Door({ icon, name, hint, onPress }: { icon: IconName; name: string; hint: string; onPress: () => void }) {
  return (
    <Key className={styles.door ?? ''} onPress={onPress} aria-label={name}>
      <Icon name={icon} size="1.8rem" className="pine" />
      <span className={styles.doorWords}>
        <span className={styles.doorName}>{name}</span>
        {hint !== '' && <span className={styles.doorHint}>{hint}</span>}
      </span>
    </Key>
  )
}

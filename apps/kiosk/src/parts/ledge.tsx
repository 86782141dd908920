import { Icon, type IconName } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { useKiosk } from '../kiosk-view.tsx'
import styles from './ledge.module.css'

/** The dark band that never moves: help, size, contrast, reach, language. */
export function Ledge() {
  const { t, modes, wide, helpPending, actions } = useKiosk()
  const { dispatch } = actions
  const key = (
    icon: IconName,
    label: string,
    onPress: () => void,
    look: { on?: boolean; help?: boolean; lang?: string } = {},
  ) => (
    <Key
      className={[styles.key, look.help && styles.help, look.on && styles.on].filter(Boolean).join(' ')}
      onPress={onPress}
      aria-pressed={look.on}
      lang={look.lang}
    >
      <Icon name={icon} className={styles.icon ?? ''} size="1.3rem" />
      <span>{label}</span>
    </Key>
  )
  const english = modes.language === 'en'
  return (
    <nav
      className={styles.ledge}
      aria-label={t('ledge.name')}
      data-wide={wide || undefined}
      data-large={modes.large || undefined}
    >
      {key('front-hand', helpPending ? t('ledge.helpCalled') : t('ledge.help'), () => void actions.askForHelp(), {
        help: true,
      })}
      {key('format-size', t('ledge.large'), () => dispatch({ do: 'mode', mode: 'large' }), { on: modes.large })}
      {key('contrast', t('ledge.contrast'), () => dispatch({ do: 'mode', mode: 'contrast' }), { on: modes.contrast })}
      {!wide &&
        key(
          modes.low ? 'vertical-align-top' : 'vertical-align-bottom',
          modes.low ? t('ledge.raise') : t('ledge.low'),
          () => dispatch({ do: 'mode', mode: 'low' }),
          { on: modes.low },
        )}
      {key('translate', t('ledge.language'), () => dispatch({ do: 'language', language: english ? 'vi' : 'en' }), {
        lang: english ? 'vi' : 'en',
      })}
    </nav>
  )
}

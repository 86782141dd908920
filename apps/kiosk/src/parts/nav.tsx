import { Icon, type IconName } from '@denluot/ui/icon'
import { Key, type KeyProps } from '@denluot/ui/key'
import type { ReactNode } from 'react'
import { useKiosk } from '../kiosk-view.tsx'
import styles from './nav.module.css'

/** The bottom row of a screen: home and back at the left, the one pine key at the right. */
export function Nav({
  children,
  home = false,
  back = false,
}: {
  children?: ReactNode
  home?: boolean
  back?: boolean
}) {
  const { t, actions } = useKiosk()
  return (
    <div className={styles.nav}>
      {home && (
        <NavKey icon="home" onPress={() => actions.dispatch({ do: 'home' })}>
          {t('nav.home')}
        </NavKey>
      )}
      {back && (
        <NavKey icon="arrow-back" onPress={() => actions.dispatch({ do: 'back' })}>
          {t('nav.back')}
        </NavKey>
      )}
      {children}
    </div>
  )
}

export function NavKey({ children, icon, after, className, ...key }: KeyProps & { icon?: IconName; after?: IconName }) {
  const look = [styles.key, key.kind === 'primary' && styles.primary, className]
  return (
    <Key {...key} className={look.filter(Boolean).join(' ')}>
      {icon !== undefined && <Icon name={icon} size="1.15em" />}
      <span>{children}</span>
      {after !== undefined && <Icon name={after} size="1.1em" />}
    </Key>
  )
}

import type { ScreenOf } from '../flow/screen.ts'
import { useKiosk } from '../kiosk-view.tsx'
import { CodeEntry } from '../parts/code-entry.tsx'
import { Frame } from '../parts/frame.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import { NoticeBand } from '../parts/notice-band.tsx'
import { ScannerPicture } from '../parts/scanner-picture.tsx'
import { useSlow } from '../parts/use-slow.ts'

/** The code of a file: held over the scanner, or typed. */
export function LookupScreen({ screen }: { screen: ScreenOf<'lookup'> }) {
  const { t, modes, wide, actions } = useKiosk()
  const slow = useSlow(screen.busy)
  const show = () => void actions.lookUp(screen.code)
  return (
    <Frame
      screen="lookup"
      headKind="facts"
      head={
        <>
          <h1 className="title tidy">{t('lookup.title')}</h1>
          {!modes.large && !wide && <p>{t('lookup.hint')}</p>}
          <ScannerPicture />
        </>
      }
    >
      <CodeEntry
        title={t('lookup.type')}
        field={t('lookup.field')}
        where={t('lookup.where')}
        code={screen.code}
        onEnter={show}
      />
      <NoticeBand notice={screen.notice} unreachable={t('lookup.unreachable')} />
      <Nav home back>
        <NavKey
          kind="primary"
          after="arrow-forward"
          busy={screen.busy}
          disabled={screen.code.trim() === ''}
          onPress={show}
        >
          {screen.busy && slow ? t('lookup.looking') : t('lookup.show')}
        </NavKey>
      </Nav>
    </Frame>
  )
}

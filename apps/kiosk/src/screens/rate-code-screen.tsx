import type { ScreenOf } from '../flow/screen.ts'
import { useKiosk } from '../kiosk-view.tsx'
import { CodeEntry } from '../parts/code-entry.tsx'
import { Frame } from '../parts/frame.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import { NoticeBand } from '../parts/notice-band.tsx'
import { ScannerPicture } from '../parts/scanner-picture.tsx'

/** The code of the ticket whose visit is to be rated: held over the scanner, or typed. */
export function RateCodeScreen({ screen }: { screen: ScreenOf<'rate-code'> }) {
  const { t, modes, wide, actions } = useKiosk()
  const next = () => void actions.findTicketToRate(screen.code)
  return (
    <Frame
      screen="rate-code"
      headKind="facts"
      head={
        <>
          <h1 className="title tidy">{t('rateCode.title')}</h1>
          {!modes.large && !wide && <p>{t('rateCode.hint')}</p>}
          <ScannerPicture />
        </>
      }
    >
      <CodeEntry
        letters
        title={t('rateCode.type')}
        field={t('rateCode.field')}
        where={t('rateCode.where')}
        code={screen.code}
        onEnter={next}
      />
      <NoticeBand notice={screen.notice} unreachable={t('lookup.unreachable')} />
      <Nav home back>
        <NavKey
          kind="primary"
          after="arrow-forward"
          busy={screen.busy}
          disabled={screen.code.trim() === ''}
          onPress={next}
        >
          {t('rateCode.next')}
        </NavKey>
      </Nav>
    </Frame>
  )
}

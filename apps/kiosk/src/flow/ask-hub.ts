import { codeLength, normaliseCode } from '@denluot/shared/queue/ticket-code'
import type { Inside } from './inside.ts'
import { lookupScreen, rateCodeScreen, type Screen } from './screen.ts'

/** Results asked for at once; the screen pages them. */
const mostFound = 60

/** Questions about procedures, files and tickets; none of them changes anything in the office. */
export function createAskHub(inside: Inside) {
  const { hub, store, dispatch, shown, noticeOf, report } = inside

  const search = async (query: string): Promise<void> => {
    try {
      const { items } = await hub.searchProcedures({ q: query, limit: mostFound })
      const screen = shown()
      if (screen.name === 'search' && screen.query === query) store.setState({ found: { query, items, failed: false } })
    } catch (fault) {
      report('procedure search', fault)
      store.setState({ found: { query, items: [], failed: true } })
    }
  }

  const openProcedure = async (code: string): Promise<void> => {
    try {
      const known = store.getState().procedures[code] ?? (await hub.procedure(code))
      if (known === null) return dispatch({ do: 'open', screen: { name: 'not-found', what: 'procedure', code } })
      store.setState(({ procedures }) => ({ procedures: { ...procedures, [code]: known } }))
      dispatch({ do: 'open', screen: { name: 'procedure', code, ticked: [], paper: { state: 'none' } } })
    } catch (fault) {
      report('procedure', fault)
      store.setState(({ found }) => ({ found: { ...found, failed: true } }))
    }
  }

  const lookUp = async (typed: string): Promise<void> => {
    const code = typed.trim().toUpperCase()
    if (code === '' || !enter('lookup', code)) return
    try {
      const dossier = await hub.dossier(code)
      if (dossier === null) return answer({ name: 'not-found', what: 'dossier', code })
      const procedure = dossier.procedure === null ? null : await hub.procedure(dossier.procedure)
      store.setState({ dossierService: procedure?.service ?? null })
      answer({ name: 'status', dossier })
    } catch (fault) {
      dispatch({ do: 'notice', notice: noticeOf(fault) })
    }
  }

  const findTicketToRate = async (typed: string): Promise<void> => {
    const code = normaliseCode(typed)
    if (code === '' || !enter('rate-code', code)) return
    try {
      // The hub knows tickets by their id too, but ids can be guessed: a visit is rated by who holds its paper.
      const ticket = code.length === codeLength ? await hub.ticket(code) : null
      if (ticket === null) return answer({ name: 'not-found', what: 'ticket', code })
      const { number, service, state, ahead, rated } = ticket
      if (rated) dispatch({ do: 'notice', notice: { kind: 'refused', reason: 'already-rated' } })
      else if (state === 'waiting') dispatch({ do: 'notice', notice: { kind: 'still-waiting', number, ahead } })
      else if (state !== 'done') dispatch({ do: 'notice', notice: { kind: 'refused', reason: 'not-finished' } })
      else answer({ name: 'rating', ticket: { code, number, service }, busy: false, notice: null })
    } catch (fault) {
      dispatch({ do: 'notice', notice: noticeOf(fault) })
    }
  }

  /** Shows the screen that asks for codes, the code in its field and the question out; false when one is out already. */
  const enter = (name: 'lookup' | 'rate-code', code: string): boolean => {
    const screen = shown()
    if ('busy' in screen && screen.busy) return false
    if (screen.name !== name) dispatch({ do: 'open', screen: name === 'lookup' ? lookupScreen : rateCodeScreen })
    dispatch({ do: 'type', text: code })
    dispatch({ do: 'busy' })
    return true
  }

  /** The question stays behind the answer, so that "back" returns to it with the code still there. */
  const answer = (screen: Screen) => {
    dispatch({ do: 'notice', notice: null })
    dispatch({ do: 'open', screen })
  }

  return { search, openProcedure, lookUp, findTicketToRate }
}

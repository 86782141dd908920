import type { SetUpPlace, SetUpView } from '@denluot/shared/contract/set-up-contract'
import { type DraftFault, type DraftPart, draftFaults } from '@denluot/shared/set-up/draft-faults'
import type { OfficeDraft } from '@denluot/shared/set-up/office-draft'
import { createStore, type StoreApi } from 'zustand'
import type { Change } from './change-draft.ts'
import type { SetUpDoor } from './set-up-door.ts'
import { type SetUpStep, setUpSteps } from './set-up-step.ts'
import { noPin, pinsOf, type TypedPin, type TypedPins } from './typed-pins.ts'

export type Saved =
  | { readonly kind: 'saved' | 'saving'; readonly at: string }
  | { readonly kind: 'failed' | 'elsewhere' }

export type Opened =
  | { readonly kind: 'not-yet' | 'asked' | 'failed' }
  | { readonly kind: 'wrong'; readonly paths: readonly string[] }
  | { readonly kind: 'opened'; readonly token: string }

export interface SetUpState {
  readonly draft: OfficeDraft
  readonly faults: readonly DraftFault[]
  readonly pins: TypedPins
  readonly step: SetUpStep
  /** The furthest step that was looked at, by place. */
  readonly furthest: number
  /** Paths of fields that were left once, and parts that somebody wanted to go on from: their faults are told. */
  readonly told: ReadonlySet<string>
  readonly saved: Saved
  readonly opened: Opened
  readonly place: SetUpPlace
  /** Procedures in the sample catalogue. */
  readonly procedures: number
  /** The draft had people in it when the page was opened, whose PINs are gone. */
  readonly pinsGone: boolean
}

export interface SetUp {
  readonly store: StoreApi<SetUpState>
  edit(change: Change): void
  /** A change after which the items of a part stand elsewhere, or others stand there. */
  rearrange(part: DraftPart, change: Change): void
  setPin(officer: string, change: Partial<TypedPin>): void
  /** Tells the faults of a field, or of a whole part, from now on. */
  tell(what: string): void
  show(step: SetUpStep): void
  /** The page goes away: whatever is not saved yet is sent along. */
  leave(): void
  open(): Promise<void>
}

const saveAfterMs = 400
const tryAgainAfterMs = 3_000

/** The state of the wizard; it saves the draft by itself, one saving after the other. */
export function createSetUp(door: SetUpDoor, view: SetUpView, first: SetUpStep): SetUp {
  let { revision } = view
  let unsaved = false
  let sending: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const store = createStore<SetUpState>()(() => ({
    draft: view.draft,
    faults: draftFaults(view.draft),
    pins: {},
    step: first,
    furthest: setUpSteps.indexOf(first),
    told: new Set(),
    saved: { kind: 'saved', at: view.savedAt },
    opened: { kind: 'not-yet' },
    place: view.place,
    procedures: view.procedures,
    pinsGone: view.draft.officers.some(({ name }) => name.trim() !== ''),
  }))
  const get = store.getState

  const saveIn = (ms: number) => {
    timer ??= setTimeout(() => {
      timer = null
      void save()
    }, ms)
  }
  const send = async () => {
    try {
      const saving = await door.save(revision, get().draft)
      if (saving.status === 'elsewhere') {
        unsaved = false
        return store.setState({ saved: { kind: 'elsewhere' } })
      }
      revision = saving.as.revision
      store.setState({ saved: { kind: unsaved ? 'saving' : 'saved', at: saving.as.savedAt } })
    } catch (problem) {
      console.warn('The draft could not be saved', problem)
      unsaved = true
      store.setState({ saved: { kind: 'failed' } })
      saveIn(tryAgainAfterMs)
    }
  }
  const save = async (): Promise<void> => {
    if (sending !== null || !unsaved) return
    unsaved = false
    sending = send()
    await sending
    sending = null
    if (unsaved) saveIn(saveAfterMs)
  }

  const put = (draft: OfficeDraft, told: ReadonlySet<string>) => {
    const { saved } = get()
    // Another page has the newer draft: nothing typed here would be kept, and the page says so.
    if (saved.kind === 'elsewhere') return
    unsaved = true
    store.setState({
      draft,
      told,
      faults: draftFaults(draft),
      saved: saved.kind === 'saved' ? { kind: 'saving', at: saved.at } : saved,
    })
    saveIn(saveAfterMs)
  }

  return {
    store,
    edit: (change) => put(change(get().draft), get().told),
    rearrange(part, change) {
      const list = part === 'people' ? 'officers' : part === 'hours' ? 'sessions' : part
      put(change(get().draft), new Set([...get().told].filter((what) => !what.startsWith(`${list}.`))))
    },
    setPin(officer, change) {
      const { pins } = get()
      store.setState({ pins: { ...pins, [officer]: { ...(pins[officer] ?? noPin), ...change } } })
    },
    tell(what) {
      if (!get().told.has(what)) store.setState({ told: new Set([...get().told, what]) })
    },
    show(step) {
      store.setState({ step, furthest: Math.max(get().furthest, setUpSteps.indexOf(step)) })
    },
    leave() {
      if (!unsaved || get().opened.kind === 'opened') return
      door.save(sending === null ? revision : revision + 1, get().draft, true).catch((problem: unknown) => {
        console.warn('The last words were not sent along', problem)
      })
    },
    async open() {
      if (get().opened.kind === 'asked') return
      store.setState({ opened: { kind: 'asked' } })
      if (timer !== null) clearTimeout(timer)
      timer = null
      await sending
      const { draft, pins } = get()
      try {
        const opening = await door.open({
          draft,
          pins: pinsOf(
            draft.officers.map(({ key }) => key),
            pins,
          ),
        })
        const { status } = opening
        store.setState({
          opened:
            status === 'opened' ? { kind: 'opened', token: opening.token } : { kind: 'wrong', paths: opening.paths },
          ...(status === 'opened' ? { pins: {} } : {}),
        })
      } catch (problem) {
        console.warn('The office could not be opened', problem)
        store.setState({ opened: { kind: 'failed' } })
      }
      if (unsaved && get().opened.kind !== 'opened') saveIn(saveAfterMs)
    },
  }
}

import type { HubLinkOptions } from './hub-link.ts'

/** The tokens of one page: that of its device, and on a desk that of the officer who signed in. */
export interface KeptTokens {
  device(): string | null
  /** What calls carry: the officer's where there is one. */
  current(): string | null
  officer(): string | null
  setDevice(token: string | null): void
  setOfficer(token: string | null): void
}

/** Keeps them over restarts of the page. A token in the address is taken over once and wiped from there. */
export function keepTokens({ role, storage, fragment, clearFragment }: Omit<HubLinkOptions, 'hub'>): KeptTokens {
  const place = `denluot.token.${role}`
  const officerPlace = `${place}.officer`
  const keep = (where: string, token: string | null) => {
    if (token === null) storage.removeItem(where)
    else storage.setItem(where, token)
  }
  const given = /(?:^#?|&)token=([\w-]{20,200})(?:&|$)/.exec(fragment ?? '')?.[1]
  if (given !== undefined) {
    keep(place, given)
    keep(officerPlace, null)
    clearFragment?.()
  }
  let device = storage.getItem(place)
  let officer = storage.getItem(officerPlace)
  return {
    device: () => device,
    officer: () => officer,
    current: () => officer ?? device,
    setDevice(token) {
      device = token
      keep(place, token)
    },
    setOfficer(token) {
      officer = token
      keep(officerPlace, token)
    },
  }
}

import type { HubPlace, TypedHub } from '@denluot/shared/contract/hub-place'
import type { DoorstepText } from '@denluot/shared/language/doorstep-text'
import { AddressField } from './address-field.tsx'
import { SearchDoorstep } from './search-doorstep.tsx'
import { useHubSearch } from './use-hub-search.tsx'

/** The search for the hub on a PC with a keyboard: what is heard on the LAN, and a field for an address. */
export function TypedHubSearch({
  t,
  hub,
  unreached,
  onUse,
}: {
  t: DoorstepText
  hub: HubPlace | null
  /** The hub is known, and does not answer. */
  unreached: boolean
  onUse: (address: string) => Promise<TypedHub>
}) {
  const search = useHubSearch(onUse)
  return (
    <SearchDoorstep
      t={t}
      unreached={unreached ? (hub?.address ?? null) : null}
      heard={hub?.heard ?? []}
      search={search}
    >
      <AddressField t={t} onTry={search.tryAddress} />
    </SearchDoorstep>
  )
}

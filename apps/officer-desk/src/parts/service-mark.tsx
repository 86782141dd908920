import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { GroupShape } from '@denluot/ui/group-shape'

/** Shape of a service's group in its colour; the name stands beside it. */
export function ServiceMark({
  office,
  service,
  size = '0.75rem',
}: {
  office: OfficeConfig
  service: string
  size?: string
}) {
  const found = office.services.find(({ id }) => id === service)
  return found === undefined ? null : <GroupShape group={found.group} size={size} />
}

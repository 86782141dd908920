import { posix, win32 } from 'node:path'

/** What decides where an installed hub keeps an office when nobody says it. */
export interface HostFacts {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** The process may write where the system keeps data of services. */
  readonly privileged: boolean
}

/**
 * The system's folder for such data. A service finds the one systemd made for it (`STATE_DIRECTORY`), root that very
 * same, so that `denluot-hub pair` typed by root speaks to the service; anybody else one below the home folder.
 */
export function usualDataFolder({ platform, env, home, privileged }: HostFacts): string {
  if (platform === 'win32') return win32.join(env.ProgramData || 'C:\\ProgramData', 'DenLuot')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'DenLuot')
  // systemd lists several folders with colons; ours is the first.
  const ofService = env.STATE_DIRECTORY?.split(':')[0]
  if (ofService) return ofService
  if (env.XDG_DATA_HOME) return posix.join(env.XDG_DATA_HOME, 'denluot')
  return privileged ? '/var/lib/denluot' : posix.join(home, '.local', 'share', 'denluot')
}

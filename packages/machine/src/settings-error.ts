/** A setting that cannot be used. The message names the setting, what is wrong and what would do, in one sentence. */
export class SettingsError extends Error {
  readonly setting: string

  constructor(setting: string, message: string) {
    super(`${setting}: ${message}`)
    this.name = 'SettingsError'
    this.setting = setting
  }
}

export interface SettingsTables {
  settings: SettingsRow
}

/** What was chosen in one section; absent keys have their defaults. */
export interface SettingsRow {
  name: string
  chosen: string
  revision: number
  updated_at: number
}

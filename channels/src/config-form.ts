import type { Words } from './inbound-message.ts'

/**
 * One line of the form on which an administrator connects an account. A `secret` is sealed by the server and never shown again;
 * what is `made` may be proposed by a random value of `length` letters and digits.
 */
export interface ConfigField {
  /** The key in the configuration. */
  name: string
  kind: 'text' | 'secret' | 'choice' | 'switch' | 'number'
  title: Words
  hint?: Words
  choices?: readonly { value: string; title: Words }[]
  /** What stands there at first. */
  preset?: string | number | boolean
  optional?: true
  made?: { length: number }
  /** Shown only to those who open the rarely needed settings. */
  rare?: true
  /** The vendor can be asked what may stand here (`Account.choices`). */
  asked?: true
}

/** Checks what an administrator entered. A zod schema is one. */
export interface ConfigSchema<Config> {
  safeParse(value: unknown): { success: true; data: Config } | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; code?: string }[] } }
}

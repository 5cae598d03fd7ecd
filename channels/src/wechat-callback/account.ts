/**
 * How an account signs what it posts. `plain` and `safe` are the modes of an official account's console, `compat` posts both; `sealed`
 * is WeCom, which knows nothing else.
 */
export interface CallbackAccount {
  mode: 'plain' | 'compat' | 'safe' | 'sealed'
  token: string
  /** Absent only for `plain`. */
  encodingAesKey?: string
  /** What stands behind the text in a ciphertext: the appid or the corpid. */
  receiver: string
  /** Requests whose timestamp is farther off are refused; absent: they are only counted, for a wrong clock of ours would lose messages. */
  refuseBeyondMs?: number
}

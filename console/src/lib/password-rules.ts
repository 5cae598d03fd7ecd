/** The rules of a password that can be judged while typing. The server also refuses common and recently used ones. */
export interface PasswordJudgement {
  length: boolean
  lower: boolean
  upper: boolean
  digit: boolean
  symbol: boolean
  /** Does not contain the login. */
  noLogin: boolean
}

/** Which rules `password` keeps, for the holder of `login` (empty when it is not known yet). */
export function judgePassword(password: string, login: string): PasswordJudgement {
  return {
    length: [...password].length >= 12,
    lower: /\p{Ll}/u.test(password),
    upper: /\p{Lu}/u.test(password),
    digit: /\p{Nd}/u.test(password),
    symbol: /[^\p{L}\p{Nd}]/u.test(password),
    noLogin: password !== '' && (login.trim().length < 3 || !password.toLowerCase().includes(login.trim().toLowerCase())),
  }
}

/** Whether every rule is kept. */
export function isPasswordFine(password: string, login: string): boolean {
  return Object.values(judgePassword(password, login)).every(Boolean)
}

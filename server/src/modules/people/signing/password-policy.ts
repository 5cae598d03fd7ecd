import { commonPasswords } from './common-passwords.data.ts'

/** Passwords of the past that must not be used again. */
export const rememberedPasswords = 5

/** Whether the password keeps the rules; `login` and other names that it must not contain. */
export function isStrong(password: string, names: readonly string[], length: number): boolean {
  const text = password.normalize('NFKC')
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u]
  if ([...text].length < length || kinds.some((kind) => !kind.test(text))) return false
  const folded = text.toLowerCase()
  if (names.some((name) => containsName(folded, name))) return false
  return !isCommon(folded)
}

/** The name under which logins are compared: width and case folded. */
export function loginKey(login: string): string {
  return login.trim().normalize('NFKC').toLowerCase()
}

function containsName(folded: string, name: string): boolean {
  const key = loginKey(name)
  return [...key].length >= 3 && folded.includes(key)
}

const substitutes: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }
const letters = new Set(commonPasswords.map(core).filter((each) => each.length >= 4))

/** Whether it is a common password, also with other digits and symbols around it or in place of letters. */
function isCommon(folded: string): boolean {
  return letters.has(core(folded)) || letters.has(core([...folded].map((each) => substitutes[each] ?? each).join(''))) || isRepeated(folded)
}

function core(text: string): string {
  return text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

/** A short piece written again and again. */
function isRepeated(text: string): boolean {
  return /^(.{1,4})\1+$/u.test(text)
}

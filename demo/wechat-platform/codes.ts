import type { Clock } from './clock.ts'
import { newId } from './ids.ts'

export interface Codes {
  /** A code that can be used once, for so many milliseconds. */
  make(kind: string, life: number, about: Readonly<Record<string, string>>): string
  /** What the code is about; undefined when it is unknown, of another kind, too old or used. */
  use(kind: string, code: string): Readonly<Record<string, string>> | undefined
  /** The same without using it up. */
  look(kind: string, code: string): Readonly<Record<string, string>> | undefined
}

/** Codes of every sort: of OAuth, of logins in mini programs, of greetings. */
export function createCodes(clock: Clock): Codes {
  const all = new Map<string, { readonly about: Readonly<Record<string, string>>; readonly until: number }>()
  const look = (kind: string, code: string) => {
    const found = all.get(`${kind} ${code}`)
    return found && found.until > clock.now() ? found.about : undefined
  }
  return {
    look,
    make(kind, life, about) {
      const code = newId('', 43)
      all.set(`${kind} ${code}`, { about, until: clock.now() + life })
      return code
    },
    use(kind, code) {
      const about = look(kind, code)
      all.delete(`${kind} ${code}`)
      return about
    },
  }
}

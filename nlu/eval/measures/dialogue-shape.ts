/** One turn of a service dialogue. */
export interface Turn {
  isCustomer: boolean
  text: string
}

/**
 * The course of a dialogue in a few words for a head's context: how many turns, who spoke last, how long the last turns of both are, how
 * often the customer exclaims and asks again, and pairs of characters of the customer's last turn, in which the outcome tends to be said.
 */
export function describeCourse(turns: readonly Turn[]): string[] {
  const own = turns.filter(({ isCustomer }) => isCustomer).map(({ text }) => text)
  const [last, answer] = [own.at(-1) ?? '', turns.findLast(({ isCustomer }) => !isCustomer)?.text ?? '']
  return [
    `turns=${turns.length}`, `last=${turns.at(-1)?.isCustomer ? 'customer' : 'desk'}`, `said=${magnitude(last)}`, `answered=${magnitude(answer)}`,
    `exclaims=${Math.min(3, count(own.join(''), /[!！]/g))}`, `asks-again=${Math.min(3, count(own.slice(1).join(''), /[?？]/g))}`,
    ...new Set(Array.from({ length: Math.max(0, last.length - 1) }, (_, at) => `ends=${last.slice(at, at + 2)}`)),
  ]
}

function magnitude(text: string): number {
  return Math.round(Math.log2(1 + text.length))
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** What one looks for on the search page. Days as `YYYY-MM-DD`. */
export interface Question {
  readonly text: string
  readonly contact?: { readonly id: string; readonly name: string }
  readonly agent?: string
  readonly inbox?: string
  readonly from?: string
  readonly to?: string
}

/** A question out of what the page's place in the history holds; whatever is none is a blank one. */
export function questionFrom(state: unknown): Question {
  const held = typeof state === 'object' && state !== null ? state as Partial<Question> : {}
  return typeof held.text === 'string' ? held as Question : { text: '' }
}

/** What the server is asked: ids and times, the last day to its end in this browser's time zone. */
export function narrowing({ contact, agent, inbox, from, to }: Question): { contact?: string; agent?: string; inbox?: string; from?: number; to?: number } {
  const [start, end] = [startOf(from), startOf(to, 1)]
  return {
    ...(contact === undefined ? {} : { contact: contact.id }), ...(agent === undefined ? {} : { agent }), ...(inbox === undefined ? {} : { inbox }),
    ...(start === undefined ? {} : { from: start }), ...(end === undefined ? {} : { to: end - 1 }),
  }
}

function startOf(day: string | undefined, later = 0): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '')
  return found === null ? undefined : new Date(Number(found[1]), Number(found[2]) - 1, Number(found[3]) + later).getTime()
}

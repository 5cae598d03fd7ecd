type Values = Readonly<Record<string, string | number>>

export interface NoticeNames {
  readonly agent: string | undefined
  readonly to: string | undefined
  readonly note: string | undefined
  readonly number: number | undefined
  /** At whose wish it happened: `contact`, or `system`. */
  readonly by: string | undefined
}

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-/

/** The names for a notice's wording: out of its values, ids turned into names where `nameOf` knows them, else from its author. */
export function noticeNames(values: Values, author: string | undefined, nameOf: (id: string) => string | undefined): NoticeNames {
  const read = (...keys: string[]): string | undefined => {
    const found = keys.map((key) => values[key]).find((value) => typeof value === 'string' && value !== '')
    if (typeof found !== 'string') return undefined
    return idShape.test(found) ? nameOf(found) : found
  }
  const named = author === '' ? undefined : author
  const position = values['position']
  return {
    agent: read('agent', 'name') ?? named,
    to: read('to', 'group', 'agent'),
    note: read('note'),
    by: read('by'),
    number: typeof position === 'number' ? position : undefined,
  }
}

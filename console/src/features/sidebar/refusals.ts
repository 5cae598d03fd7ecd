/** Why WeCom's window did not do what the page asked of it. */
export const troubles = ['no_chat', 'no_permission', 'bad_signature', 'untrusted_address', 'wrong_company', 'silent', 'too_old', 'bad_picture', 'cancelled', 'unknown'] as const
export type Trouble = (typeof troubles)[number]

export interface Refused {
  readonly trouble: Trouble
  /** What WeCom said, for whoever sets things up. */
  readonly said: string
}

/** The first that fits counts. WeCom's wording differs between its clients (on macOS it begins with `fail_`), so it is looked for anywhere in it. */
const marks: readonly (readonly [Trouble, RegExp])[] = [
  ['cancelled', /cancel/],
  ['no_chat', /without context/],
  ['bad_signature', /\b40093\b|invalid signature/],
  ['untrusted_address', /\b(80001|50001)\b|url domain|untrusted|not trusted/],
  ['wrong_company', /\b(40013|40056)\b|corpid|agentid/],
  ['bad_picture', /imgurl/],
  ['no_permission', /permission|\b(60011|60020|48002)\b|no privilege/],
  ['too_old', /function.?not.?exist|not.?support|no such|undefined is not/],
  ['silent', /time.?out|timed out/],
]

/** What a refusal of WeCom's script means. Takes whatever it threw or handed over. */
export function readRefusal(error: unknown): Refused {
  const said = sayingOf(error)
  const text = said.toLowerCase()
  return { trouble: marks.find(([, mark]) => mark.test(text))?.[0] ?? 'unknown', said }
}

function sayingOf(error: unknown): string {
  if (typeof error === 'string') return error
  if (typeof error !== 'object' || error === null) return ''
  const told = error as Readonly<Record<string, unknown>>
  const pieces = ['errMsg', 'err_msg', 'errmsg', 'message', 'errCode', 'err_code', 'errcode'].map((name) => told[name]).filter((each) => typeof each === 'string' || typeof each === 'number')
  return [...new Set(pieces.map(String))].join(' ').slice(0, 200)
}

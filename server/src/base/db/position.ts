/**
 * How far a server's history has come: per source the number of the last commit. MariaDB writes `domain-server-number`,
 * MySQL `uuid:1-number`, both separated by commas.
 */
export type Position = ReadonlyMap<string, Step>
interface Step {
  no: number
  /** The step as the engine writes it. */
  text: string
}

export const nowhere: Position = new Map()
const longest = 1000

/** Reads a position of either engine; undefined for an empty or a malformed one. Of MySQL's ranges the last end counts. */
export function readPosition(text: string | null | undefined): Position | undefined {
  if (!text || text.length > longest) return undefined
  const steps = new Map<string, Step>()
  for (const part of text.split(',')) {
    const step = readMariadb(part.trim()) ?? readMysql(part.trim())
    if (!step) return undefined
    const [source, read] = step
    if ((steps.get(source)?.no ?? -1) < read.no) steps.set(source, read)
  }
  return steps
}

/** As the engine's waiting function takes it. */
export function writePosition(position: Position): string {
  return [...position.values()].map((step) => step.text).join(',')
}

/** The position that has reached both. */
export function later(a: Position, b: Position): Position {
  const both = new Map(a)
  for (const [source, step] of b) {
    if ((both.get(source)?.no ?? -1) < step.no) both.set(source, step)
  }
  return both
}

/** Whether whoever stands at `have` has all that is in `wanted`. */
export function hasReached(have: Position, wanted: Position): boolean {
  return [...wanted].every(([source, { no }]) => (have.get(source)?.no ?? -1) >= no)
}

/** A position as it travels with a client: plain characters only. */
export function packPosition(position: Position): string {
  return Buffer.from(writePosition(position)).toString('base64url')
}

/** What a client brought; undefined when it is none. */
export function unpackPosition(packed: string | undefined): Position | undefined {
  if (packed === undefined || packed.length > 2 * longest || !/^[\w-]+$/.test(packed)) return undefined
  return readPosition(Buffer.from(packed, 'base64url').toString())
}

function readMariadb(text: string): [string, Step] | undefined {
  const found = /^(\d{1,10})-\d{1,10}-(\d{1,15})$/.exec(text)
  return found ? [found[1]!, { no: Number(found[2]), text }] : undefined
}

/** `uuid:1-5:7-9`, with a tag between from MySQL 8.3 on. What a source wrote is taken in its order, so the end stands for all before it. */
function readMysql(text: string): [string, Step] | undefined {
  const found = /^([0-9a-f-]{36}(?::[a-z_][a-z0-9_]{0,31})?)((?::\d{1,15}(?:-\d{1,15})?)+)$/i.exec(text)
  if (!found) return undefined
  const no = Math.max(...found[2]!.split(/[:-]/).filter((each) => each !== '').map(Number))
  const source = found[1]!.toLowerCase()
  return [source, { no, text: `${source}:1-${no}` }]
}

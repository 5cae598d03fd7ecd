import { settingsFile, settingsFileVersion, type ImportProblem, type ImportedPart, type SettingsFile } from '@yanshu/contract/administration.ts'
import { fail, Failure } from '../../../base/errors.ts'
import { may, type Actor } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import { leaveOutAbsent } from './absent-people.ts'
import type { Named, Portable } from './portable.ts'
import { referenceTo, toIds, toNames } from './references.ts'

export interface FileDeps {
  transact: Transact
  /** In the order in which they are imported: what refers to others comes after them. */
  parts: readonly Portable[]
  named: readonly Named[]
}
interface Known { id: string; item: unknown }
interface Situation { known: ReadonlyMap<Portable, ReadonlyMap<string, Known>>; byName: Map<string, string>; byId: Map<string, string>; skipPeople: boolean; absentPeople: Set<string> }
type Survey = Omit<Situation, 'skipPeople' | 'absentPeople'>
export interface Wishes { preview: boolean; skipUnknown: boolean; skipPeople: boolean }
export interface Outcome { parts: ImportedPart[]; unknown: string[]; people: string[] }

const problemsShown = 50
/** Ends the transaction of a preview. */
class Previewed extends Error {
  readonly parts: ImportedPart[]
  constructor(parts: ImportedPart[]) {
    super('a preview changes nothing')
    this.parts = parts
  }
}

/** Settings as a file, out and in. */
export function createSettingsFile({ transact, parts, named }: FileDeps) {
  async function survey(): Promise<Survey> {
    const lists = await Promise.all(parts.map((part) => part.list()))
    const known = new Map(parts.map((part, index) => {
      const number = numbering()
      return [part, new Map(lists[index]!.map((each) => [number(part.nameOf(each.item)), each]))] as const
    }))
    const byName = new Map<string, string>()
    for (const { kind, list } of named) for (const { id, name } of await list()) byName.set(referenceTo(kind, name), id)
    for (const [part, items] of known) if (part.kind !== undefined) for (const [name, { id }] of items) byName.set(referenceTo(part.kind, name), id)
    return { known, byName, byId: new Map([...byName].map(([reference, id]) => [id, reference])) }
  }

  return {
    /** What the actor may manage. `at`: ms UTC. */
    async export(actor: Actor, at: number): Promise<SettingsFile> {
      const { known, byId } = await survey()
      const mine = parts.filter((part) => may(actor, part.permission))
      const entries = mine.map((part) => [part.part, [...known.get(part)!.values()].map(({ item }) => toNames(item, { byId }) as Record<string, unknown>)] as const)
      return { format: 'yanshu-settings', version: settingsFileVersion, at, parts: Object.fromEntries(entries) }
    },

    /**
     * Brings a file in: all of it or nothing. With `preview` it is done and undone, so that what it says is what would happen. Fails
     * with `import_refused`, `details.problems` saying where. Members who do not exist here are told of in a preview, and stop the rest
     * unless they are to be left out.
     */
    async import(actor: Actor, bytes: Buffer, { preview, skipUnknown, skipPeople }: Wishes): Promise<Outcome> {
      const file = readFile(bytes)
      const unknown = Object.keys(file.parts).filter((name) => !parts.some((part) => part.part === name))
      if (!preview && !skipUnknown && unknown.length > 0) throw refuse(unknown.map((part) => ({ part, code: 'unknown_part' })))
      const wanted = parts.filter((part) => file.parts[part.part] !== undefined)
      const forbidden = wanted.filter((part) => !may(actor, part.permission))
      if (forbidden.length > 0) throw refuse(forbidden.map(({ part }) => ({ part, code: 'forbidden' })))
      const { known, byName, byId } = await survey()
      let absentPeople = new Set<string>()
      const outcomeOf = (those: ImportedPart[]): Outcome => ({ parts: those, unknown, people: [...absentPeople].toSorted() })
      try {
        const done = await transact(actor, 'settings.import', async (tx) => {
          absentPeople = new Set()
          const outcome = await bringIn(tx, wanted, file, { known, byName: new Map(byName), byId: new Map(byId), skipPeople: preview || skipPeople, absentPeople })
          if (preview) throw new Previewed(outcome)
          const touched = outcome.filter((each) => each.added.length + each.changed.length > 0).map((each) => each.part)
          if (touched.length === 0) tx.unchanged()
          else tx.about('settings', 'import', touched)
          return outcome
        })
        return outcomeOf(done)
      } catch (error) {
        if (error instanceof Previewed) return outcomeOf(error.parts)
        throw error
      }
    },
  }
}
export type SettingsFiles = ReturnType<typeof createSettingsFile>

function readFile(bytes: Buffer): SettingsFile {
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw refuse([{ code: 'not_json' }])
  }
  const { format, version } = (typeof json === 'object' && json !== null ? json : {}) as { format?: unknown; version?: unknown }
  if (format !== settingsFile.shape.format.value) throw refuse([{ code: 'foreign' }])
  if (typeof version === 'number' && version > settingsFileVersion) throw refuse([{ code: 'newer_version' }])
  const read = settingsFile.safeParse(json)
  if (!read.success) throw refuse(read.error.issues.map(({ path, code }) => ({ path: path.map(String).join('.'), code })))
  return read.data
}

/** Everything in its order. Fails with all that is wrong. */
async function bringIn(tx: Tx, wanted: readonly Portable[], file: SettingsFile, situation: Situation): Promise<ImportedPart[]> {
  const problems: ImportProblem[] = []
  const done: ImportedPart[] = []
  for (const part of wanted) {
    const outcome: ImportedPart = { part: part.part, added: [], changed: [], same: 0 }
    const number = numbering()
    const defaultBefore = await part.defaultOf?.(tx)
    for (const [index, raw] of file.parts[part.part]!.entries()) {
      const tell = (problem: Omit<ImportProblem, 'part' | 'item'>) => void problems.push({ part: part.part, item: index + 1, ...problem })
      await bringInOne(quiet(tx), part, raw, situation, outcome, number, tell)
    }
    const defaultAfter = await part.defaultOf?.(tx)
    done.push(defaultAfter === undefined || defaultAfter === defaultBefore ? outcome : { ...outcome, newDefault: nameIn(situation, defaultAfter) })
  }
  if (problems.length > 0) throw refuse(problems)
  return done
}

async function bringInOne(
  tx: Tx, part: Portable, given: unknown, situation: Situation, outcome: ImportedPart, number: (name: string) => string, tell: (problem: Omit<ImportProblem, 'part' | 'item'>) => void,
): Promise<void> {
  const { known, byName, byId } = situation
  const { item: raw, absent } = part.people ? leaveOutAbsent(given, part.people.field, byName) : { item: given, absent: [] }
  if (!situation.skipPeople) for (const { path } of absent) tell({ path, code: 'person_absent' })
  for (const { login } of absent) situation.absentPeople.add(login)
  const missing: string[] = []
  const resolved = toIds(raw, { byName }, (path) => missing.push(path))
  if (missing.length > 0) return missing.forEach((path) => tell({ path, code: 'absent' }))
  const read = part.schema.safeParse(resolved)
  if (!read.success) return read.error.issues.forEach(({ path, code }) => tell({ path: path.map(String).join('.'), code }))
  const name = number(part.nameOf(read.data))
  const shown = nameIn(situation, name)
  const there = known.get(part)!.get(name)
  const item = part.people && absent.length > 0 ? part.people.without(read.data, there?.item) : read.data
  try {
    if (there && areSame(there.item, item, byId)) outcome.same++
    else if (there) {
      await part.edit(tx, there.id, item)
      outcome.changed.push(shown)
    } else {
      const id = await part.make(tx, item)
      if (part.kind !== undefined) {
        byName.set(referenceTo(part.kind, name), id)
        byId.set(id, referenceTo(part.kind, name))
      }
      outcome.added.push(shown)
    }
  } catch (error) {
    // The database may be in the way of everything; that is no fault of the file.
    if (!(error instanceof Failure) || error.status >= 500) throw error
    tell({ code: error.code })
  }
}

/** The name of what an id stands for; other names as they are. */
function nameIn({ byId }: Pick<Situation, 'byId'>, id: string): string {
  return byId.get(id)?.replace(/^@\w+:/, '') ?? id
}

/** Tells things of one name apart by their order. */
function numbering(): (name: string) => string {
  const times = new Map<string, number>()
  return (name) => {
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    return time === 1 ? name : `${name} (${time})`
  }
}

/** One audit row tells of the whole import, so the single verbs say nothing of their own. */
function quiet(tx: Tx): Tx {
  return {
    kysely: tx.kysely, now: tx.now, actor: tx.actor, run: (sql, parameters) => tx.run(sql, parameters), announce: (name, payload) => tx.announce(name, payload),
    about() {}, unchanged() {}, outcome: (result, reason) => tx.outcome(result, reason),
  }
}

/** Whether two items say the same. Lists of references are sets: their order is that of ids, which differ between installations. */
function areSame(one: unknown, other: unknown, byId: ReadonlyMap<string, string>): boolean {
  return canonical(toNames(one, { byId })) === canonical(toNames(other, { byId }))
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    if (Array.isArray(each)) return each.every(hasReference) ? each.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : each
    return typeof each === 'object' && each !== null ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each
  })
}

function hasReference(value: unknown): boolean {
  const texts = typeof value === 'object' && value !== null ? Object.values(value) : [value]
  return texts.some((each) => typeof each === 'string' && /^@\w+:/.test(each))
}

function refuse(problems: readonly ImportProblem[]): Failure {
  return fail.refused('import_refused', { problems: problems.slice(0, problemsShown), more: Math.max(0, problems.length - problemsShown) })
}

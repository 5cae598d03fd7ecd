import { strata } from './place.ts'
import type { Place } from './place.ts'

type ServerPlace = Extract<Place, { unit: 'server' }>

/** The rule that an import from a file of the server breaks, if it breaks one. `line` is the order of modules. */
export function brokenInServer(from: ServerPlace, to: Place, typeOnly: boolean, line: string[]): string | undefined {
  if (to.unit === 'nlu' || to.unit === 'channels') return brokenTowardsEngine(from, to.unit, to.inside, typeOnly)
  if (to.unit !== 'server' || isComposition(from)) return to.unit === 'server' ? brokenUpwards(from, to) : undefined
  if (from.stratum === 'database') return brokenFromDatabase(to, typeOnly)
  if (to.stratum === 'database') return brokenTowardsDatabase(from, typeOnly)
  if (from.stratum === 'modules' && to.stratum === 'modules') return brokenBetweenModules(from, to, typeOnly, line)
  if (to.stratum === 'ports' && from.stratum !== 'ports') return brokenTowardsPort(to, typeOnly)
  return brokenUpwards(from, to)
}

function isComposition(from: ServerPlace) {
  return from.stratum === 'app' || from.stratum === 'main' || from.stratum === 'testkit'
}

function brokenUpwards(from: ServerPlace, to: ServerPlace) {
  if (strata.indexOf(from.stratum) >= strata.indexOf(to.stratum)) return undefined
  return `${from.stratum} stands below ${to.stratum} (${strata.join(' ← ')})`
}

/**
 * The parts of the engine are functions that many need, and so is what stands beside the port of channels; the engine itself and the channels are
 * chosen in app.ts.
 */
function brokenTowardsEngine(from: ServerPlace, unit: 'nlu' | 'channels', inside: string, typeOnly: boolean) {
  if (isComposition(from)) return undefined
  if (from.stratum === 'base') return `base knows nothing of ${unit}`
  const isPart = inside !== 'index.ts' && (unit === 'nlu' || !inside.includes('/'))
  if (typeOnly || isPart) return undefined
  return unit === 'nlu' ? 'only app.ts loads the language engine; import its parts, or types' : 'only app.ts imports channels; import types, or what stands beside port.ts'
}

function brokenFromDatabase(to: ServerPlace, typeOnly: boolean) {
  if (!typeOnly) return 'database.ts holds types only (import type)'
  const holdsRows = /(^|\/)[\w-]*tables\.ts$/.test(to.inside)
  return to.stratum === 'base' || holdsRows ? undefined : 'database.ts imports only row types (tables.ts)'
}

function brokenTowardsDatabase(from: ServerPlace, typeOnly: boolean) {
  if (from.stratum !== 'modules' && from.stratum !== 'host') return `${from.stratum} does not know database.ts`
  return typeOnly ? undefined : 'from database.ts only types are imported (import type)'
}

function brokenTowardsPort(to: ServerPlace, typeOnly: boolean) {
  if (!/^[^/]+\/port\.ts$/.test(to.inside)) return 'only app.ts imports what implements a port; import type from its port.ts'
  return typeOnly ? undefined : 'from port.ts only types are imported (import type)'
}

const ownerOnly = /^(queries|tables|module)\.ts$|^migrations\/|(^|\/)(queries|tables)\.ts$/

function brokenBetweenModules(from: ServerPlace, to: ServerPlace, typeOnly: boolean, line: string[]) {
  if (from.module === to.module) return undefined
  const [own, other] = [line.indexOf(from.module ?? ''), line.indexOf(to.module ?? '')]
  if (own < 0 || other < 0) return `module ${own < 0 ? from.module : to.module} has no place in app.ts`
  if (other > own) return `${to.module} stands below ${from.module} in app.ts: announce an event instead`
  if (ownerOnly.test(to.inside)) return `${to.inside} belongs to ${to.module} alone`
  if (to.inside === 'service.ts' && !typeOnly) return 'a service is an argument: import type only'
  return undefined
}

import { liesIn, recogniseRegions } from '../slots/regions/region.ts'
import { normalise } from '../text/normalise.ts'
import type { SlotValue } from './types.ts'

/** What a slot's values are, in one form: of regions their paths. */
interface Known {
  name: string
  paths: readonly string[]
}

/**
 * Which of the values that an answer varies by are meant, in their order: the value itself; for regions the nearest
 * that holds the place (浙江 for 杭州, 偏远地区 for 新疆), else those within it; for other types the members of a group.
 */
export function findFits(known: readonly string[], said: SlotValue): string[] {
  const exact = known.filter((each) => normalise(each) === normalise(said.value))
  if (exact.length > 0) return exact
  if (said.type === 'region') return findRegions(known, said.values ?? [said.value])
  const group = new Set((said.values ?? []).map(normalise))
  return known.filter((each) => group.has(normalise(each)))
}

function findRegions(names: readonly string[], places: readonly string[]): string[] {
  const known = names.map((name): Known => ({ name, paths: pathsOf(name) }))
  const meant = new Set(places.flatMap((place) => nearest(known, place)))
  return names.filter((name) => meant.has(name))
}

/** Of those that hold a place the nearest, the smaller group first; else all that lie in it. */
function nearest(known: readonly Known[], place: string): string[] {
  const holding = known.flatMap(({ name, paths }) => {
    const path = paths.filter((each) => liesIn(place, each)).toSorted((a, b) => b.length - a.length)[0]
    return path === undefined ? [] : [{ name, depth: path.length, size: paths.length }]
  })
  const [best] = holding.toSorted((a, b) => b.depth - a.depth || a.size - b.size)
  if (best) return [best.name]
  return known.filter(({ paths }) => paths.every((path) => liesIn(path, place))).map(({ name }) => name)
}

/** A region as a shop writes it (江浙沪, 浙江省, 新疆、西藏) as the places that it stands for. */
function pathsOf(name: string): string[] {
  const found = recogniseRegions(normalise(name), true).flatMap(({ value, values }) => values ?? [value])
  return found.length > 0 ? found : [name]
}

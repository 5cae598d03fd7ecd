import { entityAt } from '../spans.ts'
import type { Entity } from '../types.ts'
import { isMeantAsPlace, isOrdinary } from './ordinary-words.ts'
import { placeNames } from './place-names.ts'
import type { PlaceName, PlaceNames } from './place-names.ts'

interface Found {
  name: string
  end: number
  meant: PlaceName
  isChained: boolean
}

/**
 * Provinces, cities, districts, nicknames (魔都, 鹏城) and groups (江浙沪, 偏远地区). The value of one place is its path in short names, districts in
 * full: 江苏, 江苏/南京, 江苏/南京/鼓楼区; a chain (南京市鼓楼区, 深圳南山) is one entity. A group has its name as value and its members in `values`, a
 * name that several places bear (鼓楼区) itself and all the places. Not where the name is part of another word (中山装, 海南鸡, 东西安装).
 * With `isExpected`, names that are ordinary words too (开封) need no word beside them that says a place is meant.
 */
export function recogniseRegions(text: string, isExpected = false): Entity[] {
  const table = placeNames()
  const entities: Entity[] = []
  for (let start = 0; start < text.length; start++) {
    const first = findName(table, text, start)
    if (!first) continue
    const found = first.meant.group ? first : followChain(table, text, first)
    if (!isPlace(text, start, first, found, isExpected)) continue
    const { paths, group } = found.meant
    const several = group !== undefined || paths.length > 1
    entities.push(entityAt('region', text, start, found.end, group ?? (several ? found.name : paths[0] ?? ''), several ? paths : undefined))
    start = found.end - 1
  }
  return entities
}

/** True where a place is the region or lies in it: 江苏/南京 lies in 江苏. */
export function liesIn(place: string, region: string): boolean {
  return place === region || place.startsWith(`${region}/`)
}

function isPlace(text: string, start: number, first: Found, found: Found, isExpected: boolean) {
  if (found.isChained) return true
  if (isOrdinary(text, start, first.end)) return false
  return !first.meant.isWeak || isExpected || isMeantAsPlace(text, start, first.end)
}

function findName({ names, longest, starts }: PlaceNames, text: string, start: number): Found | undefined {
  if (!starts.has(text[start] ?? '')) return undefined
  const isLatin = /[a-z]/.test(text[start] ?? '')
  if (isLatin && /[a-z\d]/.test(text[start - 1] ?? '')) return undefined
  for (let length = Math.min(longest, text.length - start); length > 1; length--) {
    const name = text.slice(start, start + length)
    const meant = names.get(name)
    if (meant && !(isLatin && /[a-z\d]/.test(text[start + length] ?? ''))) return { name, end: start + length, meant, isChained: false }
  }
  return undefined
}

/** Goes on into what lies within: 江苏省 南京市 鼓楼区. Stems (南山) count only here. */
function followChain(table: PlaceNames, text: string, first: Found): Found {
  let found = first
  for (let step = 0; step < 3; step++) {
    const from = found.end + (/[ ,.的]/.test(text[found.end] ?? '') && !/[,.]/.test(text[found.end] ?? '') ? 1 : 0)
    const next = findWithin(table, text, from, found.meant.paths)
    if (!next) return found
    found = next
  }
  return found
}

function findWithin({ names, stems, longest }: PlaceNames, text: string, start: number, above: readonly string[]): Found | undefined {
  for (let length = Math.min(longest, text.length - start); length > 1; length--) {
    const name = text.slice(start, start + length)
    const full = names.get(name)
    const within = (paths: readonly string[] = []) => paths.filter(path => above.some(region => path !== region && liesIn(path, region)))
    const named = full?.group ? [] : within(full?.paths)
    const paths = named.length > 0 ? named : within(stems.get(name))
    if (paths.length > 0) return { name, end: start + length, meant: { paths }, isChained: true }
  }
  return undefined
}

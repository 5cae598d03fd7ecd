import { readSize } from '../wear/size.ts'
import { pairKey } from './dictionary.ts'
import type { Dictionary } from './dictionary.ts'
import type { Named } from './exact.ts'
import { modelRun } from './units.ts'
import type { Unit } from './units.ts'

/** A stretch that reads like part of a product's name. */
interface Likeness {
  product: number
  first: number
  last: number
  score: number
}

interface Hit {
  at: number
  key: string
  isApart: boolean
}

/** A part of a name that says nothing of a product. */
const notAName = /^(?:机器人|人工智能|一次性|多功能|自动的?)$/
/** More products than these share the words: a kind of goods, no product. */
const mostMeant = 5

/**
 * Products named by a part of their Chinese name, with words left out or a character mistyped: 轻屿羽绒服 for 轻屿90白鹅绒轻薄羽绒服, 空气咋锅 for 空气炸锅. At
 * least three characters of the name, or two and its model number. Numbers and letters beside them must be the product's own:
 * 4l空气炸锅 is not the one of 5.5l. Stretches in `taken` are left alone.
 */
export function findLikely(units: readonly Unit[], dictionary: Dictionary, taken: readonly Named[]): Named[] {
  const isTaken = new Uint8Array(units.length)
  for (const { first, last } of taken) isTaken.fill(1, first, last + 1)
  const likely: Likeness[] = []
  for (const [product, hits] of collectHits(units, dictionary, isTaken)) {
    for (const cluster of splitClusters(hits)) {
      const one = judge(units, dictionary, product, cluster)
      if (one) likely.push(one)
    }
  }
  return pickBest(likely, dictionary, units.length)
}

function collectHits(units: readonly Unit[], { postings }: Dictionary, isTaken: Uint8Array) {
  const hits = new Map<number, Hit[]>()
  const note = (at: number, to: number, isApart: boolean) => {
    const key = pairKey(units[at]?.text ?? '', units[to]?.text ?? '', isApart)
    for (const product of postings.get(key) ?? []) {
      const known = hits.get(product)
      if (known) known.push({ at, key, isApart })
      else hits.set(product, [{ at, key, isApart }])
    }
  }
  for (let at = 0; at + 1 < units.length; at++) {
    if (isTaken[at] || isTaken[at + 1] || units[at + 1]?.before === 'break') continue
    note(at, at + 1, false)
    if (at + 2 < units.length && !isTaken[at + 2] && units[at + 2]?.before !== 'break' && !units[at + 1]?.isModel) note(at, at + 2, true)
  }
  return hits
}

/** Hits with no more than one unit between them belong together. */
function splitClusters(hits: readonly Hit[]): Hit[][] {
  const clusters: Hit[][] = []
  let reach = -10
  for (const hit of hits) {
    if (hit.at > reach + 2) clusters.push([])
    clusters.at(-1)?.push(hit)
    reach = Math.max(reach, hit.at + (hit.isApart ? 2 : 1))
  }
  return clusters
}

function judge(units: readonly Unit[], dictionary: Dictionary, product: number, cluster: readonly Hit[]): Likeness | undefined {
  const matched = new Set(cluster.flatMap(({ at, isApart }) => [at, at + (isApart ? 2 : 1)]))
  const [first, last] = [Math.min(...matched), Math.max(...matched)]
  const own = dictionary.products[product]?.units ?? new Set()
  const han = [...matched].filter(at => !units[at]?.isModel).length
  const spare = last - first + 1 - matched.size
  if (han < 2 || (han < 3 && matched.size === han) || spare * 3 > matched.size || last - first > 40) return undefined
  const between = units.slice(first, last + 1)
  if (between.slice(1).some(one => one.before === 'break')) return undefined
  if (between.some((one, at) => one.isModel && !matched.has(first + at))) return undefined
  if (notAName.test(between.map(one => one.text).join('')) || !fits(units, first, last, own)) return undefined
  const distinct = new Map(cluster.map(hit => [hit.key, hit]))
  const score = [...distinct.values()].reduce((sum, { key, isApart }) => sum + weigh(dictionary, key) * (isApart ? 0.3 : 1), 0)
  return { product, first, last, score }
}

function weigh({ postings, products }: Dictionary, key: string) {
  return Math.log(1 + products.length / (postings.get(key)?.length ?? 1))
}

/** The numbers that stand beside the words are those of the product, or are no model numbers at all. */
function fits(units: readonly Unit[], first: number, last: number, own: ReadonlySet<string>) {
  const before = modelRun(units, first - 1, -1)
  const behind = modelRun(units, last + 1, 1)
  const written = behind.map(one => one.text).join('')
  const next = units[last + 1 + behind.length]
  const isCount = behind.length === 1 && next !== undefined && !next.isModel && next.before === 'nothing'
  const isAside = isCount || readSize(written) !== undefined || /^\d?x*[sml]$|^\d+(?:gb?|tb?)$/.test(written)
  return [...before, ...isAside ? [] : behind].every(one => own.has(one.text) || !/^\d/.test(one.text))
}

function pickBest(likely: Likeness[], { products }: Dictionary, length: number): Named[] {
  const sorted = likely.toSorted((a, b) => b.score - a.score || b.last - b.first - (a.last - a.first))
  const claimed = new Int32Array(length).fill(-1)
  const picked: { named: Named & { ids: string[] }; score: number }[] = []
  for (const { product, first, last, score } of sorted) {
    const owner = claimed.subarray(first, last + 1).find(index => index >= 0)
    const id = products[product]?.id ?? ''
    const holder = owner === undefined ? undefined : picked[owner]
    if (!holder) {
      claimed.fill(picked.length, first, last + 1)
      picked.push({ named: { first, last, type: 'product', ids: [id] }, score })
    } else if (score > holder.score * 0.98 && holder.named.first === first && holder.named.last === last && !holder.named.ids.includes(id)) holder.named.ids.push(id)
  }
  return picked.map(({ named }) => named).filter(({ ids }) => ids.length <= mostMeant)
}

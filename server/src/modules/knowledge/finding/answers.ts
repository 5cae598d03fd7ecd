import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Candidate } from '@yanshu/nlu/types.ts'
import type { Search } from '../../../ports/search/port.ts'
import type { AboutCache } from './about-cache.ts'
import { inUse } from '../indexing.ts'
import { holdsAt } from './validity.ts'

/** What is known of a question beside its words: likely intents with their probability, and the shop's ids of the goods that it names. */
export interface Hints {
  intents?: readonly (readonly [intent: string, probability: number])[]
  products?: readonly string[]
}

/** An entry that may answer, with what the language engine needs of it. `why` tells how it was found: by its words, by its intent, by goods. */
export interface Found {
  entry: Entry
  candidate: Candidate
  why: ('words' | 'intent' | 'product')[]
}

export interface FindingDeps {
  search: Pick<Search, 'query'>
  entriesOf(ids: readonly string[]): Promise<Entry[]>
  byIntent: AboutCache
  byProduct: AboutCache
  now(): number
}

/** An intent below this is a guess; and no more than so many are followed. */
const leastProbability = 0.05
const mostIntents = 3
const mostProducts = 3
/** Entries of one intent, and of goods, that are taken though the words did not find them. */
const mostOfIntent = 10
const mostOfProduct = 20

/** Finds what may answer: the hits of the search, united with entries of the likely intents and of the goods that are named. */
export function createFinding({ search, entriesOf, byIntent, byProduct, now }: FindingDeps) {
  /** Entries of the likely intents, those on the goods that are named before general ones, and none on other goods. */
  async function ofIntents(hints: Hints, brand: string | undefined, mayAnswer: (entry: Entry) => boolean): Promise<Entry[]> {
    const likely = (hints.intents ?? []).filter(([, probability]) => probability >= leastProbability).slice(0, mostIntents)
    const lists = await Promise.all(likely.map(async ([intent]) => entriesOf(await byIntent.get(intent, brand))))
    const named = new Set(hints.products)
    return lists.flatMap((entries) => narrow(entries.filter(mayAnswer), named).slice(0, mostOfIntent))
  }

  async function ofProducts(hints: Hints, brand: string | undefined, mayAnswer: (entry: Entry) => boolean): Promise<Entry[]> {
    const lists = await Promise.all((hints.products ?? []).slice(0, mostProducts).map(async (product) => entriesOf(await byProduct.get(product, brand))))
    return lists.flatMap((entries) => entries.filter(mayAnswer).slice(0, mostOfProduct))
  }

  return {
    /**
     * The entries in use that may answer, those whose words fit first, the best of them first: up to `limit`, and some more that the hints name.
     * `brand` narrows to its own and those of all brands.
     */
    async answersFor(text: string, brand: string | undefined, limit: number, hints: Hints = {}): Promise<Found[]> {
      const hits = await search.query({ collection: inUse, text, limit, ...(brand !== undefined && { brand }) })
      const scores = new Map(hits.map((hit) => [hit.id, hit.score]))
      const [byWords, byIntents, byProducts] = await Promise.all([entriesOf([...scores.keys()]), ofIntents(hints, brand, mayAnswer), ofProducts(hints, brand, mayAnswer)])
      const found = new Map<string, Found>()
      add('words', byWords.filter(mayAnswer))
      add('intent', byIntents)
      add('product', byProducts)
      return [...found.values()]

      // Asked before any are left out for being too many: others of theirs must not take the place of ours.
      function mayAnswer(entry: Entry): boolean {
        return holdsAt(entry, now()) && serves(entry, brand)
      }

      function add(why: Found['why'][number], entries: readonly Entry[]): void {
        for (const entry of entries) {
          const known = found.get(entry.id)
          if (known) known.why.push(why)
          else found.set(entry.id, { entry, candidate: toCandidate(entry, scores.get(entry.id) ?? 0), why: [why] })
        }
      }
    },
  }
}

function toCandidate({ id, title, questions, intent, goods }: Entry, searchScore: number): Candidate {
  return { id, title, questions, searchScore, ...(intent !== undefined && { intent }), ...(goods.length > 0 && { products: goods.map((each) => each.id) }) }
}

function serves(entry: Entry, brand: string | undefined): boolean {
  return brand === undefined || entry.brand === undefined || entry.brand === brand
}

/** Without goods in the question general entries stand first. */
function narrow(entries: readonly Entry[], products: ReadonlySet<string>): Entry[] {
  const general = entries.filter((entry) => entry.goods.length === 0)
  if (products.size === 0) return [...general, ...entries.filter((entry) => entry.goods.length > 0)]
  return [...entries.filter((entry) => entry.goods.some((each) => products.has(each.id))), ...general]
}

import type { SlotType, Term } from '../types.ts'
import { formsOf } from './forms.ts'

/** A step of the tree of names. */
export interface Branch {
  next: Map<string, Branch>
  terms: { id: string; type: SlotType }[]
}

/** A product by the pairs of neighbouring units in its names. */
export interface Pairs {
  id: string
  units: ReadonlySet<string>
}

/** What is derived from an installation's terms once. */
export interface Dictionary {
  root: Branch
  products: readonly Pairs[]
  /** Pair of units → the products whose names hold it; what too many hold is left out. */
  postings: ReadonlyMap<string, readonly number[]>
  /** Words that tell one model from another: they follow where a shorter name ends (pro, max, plus). */
  variants: ReadonlySet<string>
}

/** A pair that more products hold says nothing about which. */
const mostHolders = 50
const usualVariants = ['pro', 'max', 'promax', 'plus', 'mini', 'ultra', 'se', 'lite', 'note', 'gt', 'fe', 'ti', 'air', 'turbo', 'super']
/** What shops write around names. */
const advertising = /(?:全国)?包邮|官方|正品|旗舰店?|新款|现货|专柜|特价|爆款|热卖|送礼|男女通用|礼盒装?/g

const compiled = new WeakMap<readonly Term[], Dictionary>()

/** Some µs per name the first time, nothing afterwards: what is derived is kept as long as the array lives. A changed dictionary is a new array. */
export function compileDictionary(terms: readonly Term[]): Dictionary {
  let dictionary = compiled.get(terms)
  if (!dictionary) compiled.set(terms, dictionary = build(terms))
  return dictionary
}

/** The same, in pieces between which others have their turn: for thousands of names. */
export async function prepareDictionary(terms: readonly Term[]): Promise<void> {
  if (compiled.has(terms)) return
  const begun = begin()
  for (let at = 0; at < terms.length; at += atOnce) {
    for (const term of terms.slice(at, at + atOnce)) addTerm(begun, term)
    await new Promise((go) => setImmediate(go))
  }
  compiled.set(terms, finish(begun))
}
/** Some milliseconds' work. */
const atOnce = 50

/** The keys under which two units are found: side by side, and with one between them (a slip of the pen). */
export function pairKey(first: string, second: string, isApart: boolean): string {
  return isApart ? `${first}*${second}` : `${first}+${second}`
}

function build(terms: readonly Term[]): Dictionary {
  const begun = begin()
  for (const term of terms) addTerm(begun, term)
  return finish(begun)
}

interface Begun { root: Branch; products: Pairs[]; postings: Map<string, number[]> }

function begin(): Begun {
  return { root: { next: new Map(), terms: [] }, products: [], postings: new Map() }
}

function addTerm({ root, products, postings }: Begun, term: Term): void {
  const forms = formsOf(term)
  for (const form of forms) addForm(root, form, { id: term.id, type: term.type ?? 'product' })
  if (term.type !== undefined && term.type !== 'product') return
  const index = products.push({ id: term.id, units: new Set(forms.flat()) }) - 1
  for (const key of new Set(forms.flatMap(pairsOf))) {
    const holders = postings.get(key)
    if (!holders) postings.set(key, [index])
    else if (holders.length <= mostHolders) holders.push(index)
  }
}

function finish({ root, products, postings }: Begun): Dictionary {
  for (const [key, holders] of postings) if (holders.length > mostHolders) postings.delete(key)
  const variants = new Set(usualVariants)
  collectVariants(root, variants)
  return { root, products, postings, variants }
}

function addForm(root: Branch, form: readonly string[], term: Branch['terms'][number]) {
  let branch = root
  for (const one of form) {
    let next = branch.next.get(one)
    if (!next) branch.next.set(one, next = { next: new Map(), terms: [] })
    branch = next
  }
  if (!branch.terms.some(({ id, type }) => id === term.id && type === term.type)) branch.terms.push(term)
}

function pairsOf(form: readonly string[]): string[] {
  const text = form.join('\n').replace(/\n(?=\p{Script=Han})|(?<=\p{Script=Han})\n/gu, '').replace(advertising, '\n')
  const parts = text.match(/\p{Script=Han}|[^\p{Script=Han}\n]+/gu) ?? []
  const keys: string[] = []
  for (const [at, first] of parts.entries()) {
    const [second, third] = [parts[at + 1], parts[at + 2]]
    if (second !== undefined) keys.push(pairKey(first, second, false))
    if (third !== undefined && isHan(first) && isHan(third)) keys.push(pairKey(first, third, true))
  }
  return keys
}

function isHan(text: string) {
  return /^\p{Script=Han}/u.test(text)
}

/** Where one name goes on behind the end of another, what it goes on with tells the two apart. */
function collectVariants(branch: Branch, variants: Set<string>) {
  for (const [one, next] of branch.next) {
    if (branch.terms.length > 0 && /^[a-z]/.test(one)) variants.add(one)
    collectVariants(next, variants)
  }
}

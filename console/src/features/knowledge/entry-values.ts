import type { Called } from '@yanshu/contract/endpoint.ts'
import type { Entry, EntryKind, makeEntry } from '@yanshu/contract/knowledge.ts'
import type { Goods } from '@yanshu/contract/messages.ts'
import type { SlotType } from '@yanshu/contract/understanding.ts'
import { given } from '../../lib/given.ts'

export type EntryInput = Called<typeof makeEntry.shape>['input']

/** Goods as a form edits them: the price in yuan. */
export interface GoodsValues { id: string; title: string; price?: number | null; image?: string; url?: string; sku?: string }

/** Variants as a form edits them; a question of blanks is none. */
export interface VariantsValues { slot: SlotType; question?: string; answers: { values: string[]; answer: string }[] }

/** What the form edits: one question per line, prices in yuan, empty texts where the entry has none. */
export interface EntryValues {
  title: string
  questions: string
  answer: string
  category: string
  links: { label: string; url: string }[]
  goods: GoodsValues[]
  brand?: string | null
  enabled: boolean
  intent?: string | null
  kind: EntryKind
  variants?: VariantsValues | null
  /** Moments as `2026-10-01T09:30` on this machine's clock. */
  validFrom?: string
  validUntil?: string
}

/** The part of an entry that can be edited, as the server takes it. */
export function inputOf({ title, questions, answer, category, links, goods, brand, enabled, intent, variants, kind, validFrom, validUntil }: Entry): EntryInput {
  return given({ title, questions, answer, category, links, goods, brand, enabled, intent, variants, kind, validFrom, validUntil }) as EntryInput
}

/** An entry as the form shows it; without one, a blank form in `category`. */
export function valuesOf(entry: Entry | undefined, category: string): EntryValues {
  if (entry === undefined) return { title: '', questions: '', answer: '', category, links: [], goods: [], brand: null, enabled: true, intent: null, kind: 'answer', variants: null }
  const { title, answer, links, enabled } = entry
  const goods = entry.goods.map(goodsValues)
  return given({
    title, answer, links, enabled, category: entry.category, questions: entry.questions.join('\n'), goods, brand: entry.brand ?? null,
    intent: entry.intent ?? null, kind: entry.kind ?? 'answer', variants: entry.variants ?? null, validFrom: momentOf(entry.validFrom), validUntil: momentOf(entry.validUntil),
  })
}

/** What the form holds, as the server takes it: blank and repeated questions left out, prices in fen. */
export function inputFrom(values: EntryValues): EntryInput {
  const goods = values.goods.map(goodsFrom)
  const links = values.links.map((link) => ({ label: link.label.trim(), url: link.url.trim() }))
  return given({
    title: values.title.trim(), questions: questionsOf(values.questions), answer: values.answer.trim(), category: (values.category ?? '').trim(),
    links, goods, brand: values.brand ?? undefined, enabled: values.enabled,
    intent: values.intent ?? undefined, kind: values.kind === 'answer' ? undefined : values.kind, variants: variantsFrom(values.variants),
    validFrom: timeOf(values.validFrom), validUntil: timeOf(values.validUntil),
  }) as EntryInput
}

/** Values that stand in more than one case. */
export function repeatedValues({ answers }: Pick<VariantsValues, 'answers'>): string[] {
  const all = answers.flatMap((each) => [...new Set(each?.values ?? [])])
  return [...new Set(all.filter((value, at) => all.indexOf(value) !== at))]
}

/** The time (ms) of a moment as the form holds it. */
export function timeOf(moment: string | undefined): number | undefined {
  return moment === undefined || moment === '' ? undefined : new Date(moment).getTime()
}

function momentOf(time: number | undefined): string | undefined {
  if (time === undefined) return undefined
  const at = new Date(time)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

function variantsFrom(variants: VariantsValues | null | undefined): EntryInput['variants'] {
  if (!variants || variants.answers.length === 0) return undefined
  const answers = variants.answers.map(({ values, answer }) => ({ values: [...new Set(values.map((each) => each.trim()))], answer: answer.trim() }))
  return given({ slot: variants.slot, question: filled(variants.question), answers }) as EntryInput['variants']
}

/** Goods as a form shows them. */
export function goodsValues({ price, ...rest }: Goods): GoodsValues {
  return price === undefined ? rest : { ...rest, price: price / 100 }
}

/** Goods out of a form, the price in fen and blank fields left out. */
export function goodsFrom({ id, title, price, image, url, sku }: GoodsValues): Goods {
  return given({
    id: id.trim(), title: title.trim(), price: typeof price === 'number' ? Math.round(price * 100) : undefined, image: filled(image), url: filled(url), sku: filled(sku),
  }) as Goods
}

/** The questions of a text with one per line. */
export function questionsOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))]
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? undefined : trimmed
}

import type { Called } from '@yanshu/contract/endpoint.ts'
import type { Entry, makeEntry } from '@yanshu/contract/knowledge.ts'
import type { Goods } from '@yanshu/contract/messages.ts'
import { given } from '../../lib/given.ts'

export type EntryInput = Called<typeof makeEntry.shape>['input']

/** Goods as a form edits them: the price in yuan. */
export interface GoodsValues { id: string; title: string; price?: number | null; image?: string; url?: string; sku?: string }

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
}

/** The part of an entry that can be edited, as the server takes it. */
export function inputOf({ title, questions, answer, category, links, goods, brand, enabled }: Entry): EntryInput {
  return given({ title, questions, answer, category, links, goods, brand, enabled }) as EntryInput
}

/** An entry as the form shows it; without one, a blank form in `category`. */
export function valuesOf(entry: Entry | undefined, category: string): EntryValues {
  if (entry === undefined) return { title: '', questions: '', answer: '', category, links: [], goods: [], brand: null, enabled: true }
  const { title, answer, links, enabled } = entry
  const goods = entry.goods.map(goodsValues)
  return { title, answer, links, enabled, category: entry.category, questions: entry.questions.join('\n'), goods, brand: entry.brand ?? null }
}

/** What the form holds, as the server takes it: blank and repeated questions left out, prices in fen. */
export function inputFrom(values: EntryValues): EntryInput {
  const goods = values.goods.map(goodsFrom)
  const links = values.links.map((link) => ({ label: link.label.trim(), url: link.url.trim() }))
  return given({
    title: values.title.trim(), questions: questionsOf(values.questions), answer: values.answer.trim(), category: (values.category ?? '').trim(),
    links, goods, brand: values.brand ?? undefined, enabled: values.enabled,
  }) as EntryInput
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

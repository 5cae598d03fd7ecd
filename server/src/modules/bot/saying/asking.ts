import type { Language } from '@yanshu/contract/errors.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { placeName } from '@yanshu/nlu/slots/regions/place-names-in.ts'
import type { ToldOrder } from '../../orders/telling.ts'
import { goodsFlow, orderFlow, type Missing } from '../deciding/policy.ts'
import { messages } from './messages.ts'

export interface Choice { label: string; send: string }

const mostChoices = 5
/** Fewer regions go by the first. */
const manyOthers = 9

/** The question for what is missing, with what may be chosen. */
export function wordMissing(missing: Missing, { entries, language, productNames: names = new Map() }: { entries: ReadonlyMap<string, Entry>; language: Language; productNames?: ReadonlyMap<string, string> | undefined }): { text: string; choices: Choice[] } {
  const say = messages[language]
  const { flow, slot, time, orders, products = [] } = missing
  if (flow === orderFlow) {
    const choices = choicesOfOrders(orders ?? [], language)
    return { text: choices.length > 0 ? say.whichOrder : say.missing.order, choices }
  }
  if (flow.startsWith(goodsFlow)) {
    const choices = products.flatMap((product) => names.get(product) ?? []).slice(0, mostChoices).map(choiceOfName)
    return { text: time > 1 ? say.askAgain(say.missing.product) : say.missing.product, choices }
  }
  const variants = entries.get(flow)?.variants
  const question = variants?.question ?? say.missing[variants?.slot ?? 'other'] ?? say.missing.other
  const cases = variants && slot === variants.slot ? variants.answers.map(({ values }) => values) : []
  const choices = cases.flatMap((values) => choiceOfCase(values.map((value) => names.get(value) ?? value), { language, isRegion: slot === 'region' })).slice(0, mostChoices)
  return { text: time > 1 ? say.askAgain(question) : question, choices }
}

/** Own orders to choose from: by what was bought and how it stands, and where that is the same, by how the number ends. */
export function choicesOfOrders(orders: readonly ToldOrder['card'][], language: Language): Choice[] {
  const say = messages[language]
  const labels = orders.map(({ title, state }) => `${title} · ${say.orderStates[state]}`)
  return orders.map(({ id }, at) => {
    const label = labels[at] ?? ''
    const isAlone = labels.filter((each) => each === label).length === 1
    return { label: shorten(isAlone ? label : `${label} · ${say.endingIn(id.slice(-toldDigits))}`), send: say.lookUpOrder(id).send }
  })
}
const toldDigits = 4

/** One of many regions stands for no other: who lives in one of those writes its name. */
function choiceOfCase([first, ...others]: readonly string[], { language, isRegion }: { language: Language; isRegion: boolean }): Choice[] {
  if (first === undefined || (isRegion && others.length >= manyOthers)) return []
  return [{ label: shorten(isRegion ? placeName(first, language) : first), send: first }]
}

function choiceOfName(name: string): Choice {
  return { label: shorten(name), send: name }
}

/** A label of a choice: 100 characters at most. */
export function shorten(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99).replace(/[\uD800-\uDBFF]$/, '')}…`
}

import { normalise } from '../../src/text/normalise.ts'
import { recogniseEntities } from '../../src/slots/recognise.ts'
import type { Term } from '../../src/slots/types.ts'
import { measureOpenly, toEvalMessage } from '../development/measure.ts'
import type { EvalDialogue, TurnExpect } from '../product/model.ts'
import { shopOrders, shopTerms } from '../product/shop.ts'
import { secondDevelopmentDialogues } from './dialogues.ts'
import { secondDevelopmentMessages } from './messages.ts'
import type { DevelopmentDialogue, DialogueTurn } from './model.ts'

/** Plays the second development set, whose words nobody knew who wrote phrasings, and prints what did not come out right. */
export async function measureSecondDevelopment(): Promise<void> {
  const dictionary = await shopTerms()
  const orders = await shopOrders()
  const dialogues = secondDevelopmentDialogues.map((dialogue, place) => toEvalDialogue(dialogue, { dictionary, orders, place }))
  await measureOpenly({ messages: secondDevelopmentMessages.map(toEvalMessage), dialogues })
}

interface Known {
  dictionary: readonly Term[]
  orders: readonly { id: string; shopper: string }[]
  place: number
}

const courtesies = new Set(['hello', 'thanks', 'bye', 'who'])
const orderNumber = /lx ?\d{9}/gi

/** The order numbers that were made up become those of one shopper, who is signed in where an order is named or asked for. */
function toEvalDialogue({ name, angry, turns }: DevelopmentDialogue, { dictionary, orders, place }: Known): EvalDialogue {
  const shoppers = [...new Set(orders.map(({ shopper }) => shopper))]
  const shopper = shoppers[place % shoppers.length] ?? ''
  const own = orders.filter((order) => order.shopper === shopper).map(({ id }) => id)
  const said = [...new Set(turns.flatMap(({ text }) => text.match(orderNumber) ?? []).map(plain))]
  const put = (text: string): string => text.replace(orderNumber, (found) => own[said.indexOf(plain(found))] ?? found)
  const isOwn = said.length > 0 || turns.some((turn) => 'missing' in turn && turn.missing === 'order')
  const firstAngry = angry ? turns.findIndex((turn) => 'person' in turn) : -1
  return {
    id: name, about: name, ...(isOwn && { shopper }),
    turns: turns.map((turn, at) => ({
      say: put(turn.text),
      expect: {
        ...expectOf(turn), ...(turn.full !== undefined && fullOf(put(turn.full), dictionary)), ...(firstAngry >= 0 && at >= firstAngry && { angry: true as const }),
        ...(firstAngry >= 0 && at === Math.min(firstAngry + 1, turns.length - 1) && { alarm: true as const }),
      },
    })),
  }
}

function plain(found: string): string {
  return found.replace(' ', '').toUpperCase()
}

function expectOf(turn: DialogueTurn): TurnExpect {
  if ('order' in turn) return { kind: 'order' }
  if ('entries' in turn && turn.entries.length > 0 && turn.entries.every((entry) => courtesies.has(entry))) return { kind: 'small-talk' }
  return toEvalMessage(turn).expect
}

/** The values that a question in full holds; a question without any is not scored as half a sentence. */
function fullOf(full: string, dictionary: readonly Term[]): { completed?: string } {
  const text = normalise(full)
  const values = recogniseEntities(text, { dictionary, now: Date.UTC(2026, 10, 23), timeZone: 'Asia/Shanghai' }).filter(({ type }) => ['region', 'product', 'size', 'colour', 'order'].includes(type)).map((each) => each.text)
  return values.length === 0 ? {} : { completed: `${full.replace(/[()]/g, '')}(${[...new Set(values)].join(',')})` }
}

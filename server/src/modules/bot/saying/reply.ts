import type { Language } from '@yanshu/contract/errors.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Message, Part } from '@yanshu/contract/messages.ts'
import { messages } from './messages.ts'
import type { ToldOrder } from '../../orders/telling.ts'
import type { Decision } from '../deciding/policy.ts'

interface Choice { label: string; send: string }
/** One message of the bot: its parts and the mark that says what made it. */
export interface Reply {
  parts: Part[]
  bot: NonNullable<Message['bot']>
}

export interface ReplyFacts {
  language: Language
  botName: string
  model: string
  /** The entries that the decision names. */
  entries: ReadonlyMap<string, Entry>
}

/** Words a decision. Every message carries the AI-generated label of GB 45438-2025. */
export function wordReply(decision: Decision, { language, botName, model, entries }: ReplyFacts): Reply {
  const say = messages[language]
  const plain = (text: string, choices: readonly { label: string; send: string }[] = []): Reply => ({
    parts: [{ type: 'text', text }, ...(choices.length > 0 ? [{ type: 'menu' as const, items: [...choices] }] : [])],
    bot: { label: 'AI生成', model },
  })
  const titles = (ids: readonly string[]) => ids.flatMap((id) => entries.get(id)?.title ?? []).map(choiceOf)
  const offering = (choices: readonly { label: string; send: string }[]) => plain(say.offer(choices.length), [...choices, say.person])

  switch (decision.act) {
    case 'answer': return answerWith(decision, entries.get(decision.entry), titles(decision.related ?? []), model) ?? plain(say.rephrase, [say.person])
    case 'tell_order': return tellOrder(decision.told, plain(say.order(decision.told.card.id, say.orderStates[decision.told.card.state]), [say.person]))
    case 'ask_order': return plain(say.askOrder(decision.id), [say.lookUpOrder(decision.id), say.person])
    case 'offer': return offering(titles(decision.entries))
    case 'offer_about_goods': {
      const found = titles(decision.entries)
      return plain(say.offerAboutGoods(decision.goods.title), [...(found.length > 0 ? found : say.goodsQuestions.map(choiceOf)), say.person])
    }
    case 'unknown': return plain(decision.help === 'files' ? say.files : say.rephrase, [say.person])
    case 'hand_over': return plain(say.handOver[decision.reason])
    case 'say_identity': return plain(say.identity(botName), [say.person])
    case 'greet': return plain(say.greet(botName))
    case 'thank': return plain(say.thank)
    case 'part': return plain(say.part)
    case 'acknowledge': return plain(say.acknowledge)
    case 'step_back': return plain(say.stepBack)
  }
}

/** The answer of an entry with its links and goods; undefined when the entry is gone. */
function answerWith({ confidence }: { confidence: number }, entry: Entry | undefined, related: readonly Choice[], model: string): Reply | undefined {
  if (!entry) return undefined
  return {
    parts: [
      { type: 'text', text: entry.answer },
      ...entry.goods.slice(0, 4).map((goods) => ({ type: 'goods' as const, goods })),
      ...entry.links.map(({ label, url }) => ({ type: 'link' as const, label, url })),
      ...(related.length > 0 ? [{ type: 'menu' as const, items: [...related] }] : []),
    ],
    bot: { label: 'AI生成', entry: entry.id, title: entry.title, confidence: Math.round(confidence * 100) / 100, model },
  }
}

/** The state in words, then the order and its parcel as cards, then the way to a person. */
function tellOrder({ card, logistics }: ToldOrder, { parts: [text, ...menu], bot }: Reply): Reply {
  return { parts: [...(text ? [text] : []), { type: 'order', order: card }, ...(logistics ? [logistics] : []), ...menu], bot }
}

/** Choosing one sends the title, which its own entry then answers. */
function choiceOf(title: string): Choice {
  const label = title.length <= 100 ? title : `${title.slice(0, 99).replace(/[\uD800-\uDBFF]$/, '')}…`
  return { label, send: title }
}

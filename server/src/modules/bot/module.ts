import { tryBot } from '@yanshu/contract/knowledge.ts'
import type { Clock } from '../../base/clock.ts'
import { inside } from '../../host/actor.ts'
import type { Event } from '../../host/events/list.ts'
import type { Module, Transact } from '../../host/module.ts'
import { botFirst } from './migrations/20261124_bot_first.ts'
import type { Decision } from './deciding/policy.ts'
import type { Bot } from './service.ts'
import { isForBot } from './thinking/thinking.ts'

export interface BotModuleDeps {
  bot: Bot
  transact: Transact
  clock: Clock
  /** Counts what the bot does, hand-overs by reason, and how long after the question its reply was stored, in seconds. */
  metrics: { acted(act: string): void; handedOver(reason: string): void; replied(seconds: number): void }
}

export function botModule({ bot, transact, clock, metrics }: BotModuleDeps): Module {
  async function answer({ id, at, payload }: Event<'message.added'>): Promise<void> {
    const { message, conversation } = payload
    const asking = { message, conversation }
    if (message.from !== 'contact' || !isForBot(message.parts) || !(await bot.isAskedIn(conversation))) return
    const thought = await bot.consider(asking)
    if (conversation.state === 'waiting' && thought.decision.act !== 'answer') return
    const actor = { ...inside('bot', 'bot', id, 'event'), brand: conversation.brand }
    if (!(await transact(actor, 'bot.reply', (tx) => bot.reply(tx, asking, thought)))) return
    metrics.acted(thought.decision.act)
    metrics.replied(Math.max(0, clock.now() - at) / 1000)
    if (thought.decision.act === 'hand_over') metrics.handedOver(thought.decision.reason)
  }

  async function sumUp({ id, payload }: Event<'conversation.waiting'>): Promise<void> {
    const { conversation, reason } = payload
    if (reason !== 'asked' || conversation.summary !== undefined) return
    await transact({ ...inside('bot', 'bot', id, 'event'), brand: conversation.brand }, 'bot.sum_up', (tx) => bot.sumUp(tx, conversation))
  }

  async function beginAnew(event: Event<'conversation.withdrawn' | 'conversation.reopened'>): Promise<void> {
    const { id } = event.payload.conversation
    await transact(inside('bot', 'bot', event.id, 'event'), 'bot.begin_anew', (tx) => bot.beginAnew(tx, id))
  }

  return {
    name: 'bot',
    needs: ['knowledge'],
    migrations: { '20261124_bot_first': botFirst },
    routes(on) {
      on(tryBot, async ({ query }) => {
        const { decision, found } = await bot.attempt(query.text)
        return { act: shownActs[decision.act], hits: found.slice(0, query.limit ?? 5) }
      })
    },
    on: { 'message.added': answer, 'conversation.waiting': sumUp, 'conversation.withdrawn': beginAnew, 'conversation.reopened': beginAnew },
  }
}

type ShownAct = 'answer' | 'offer' | 'unknown' | 'hand_over' | 'say_identity' | 'greet' | 'thank'
/** The acts that an editor is told of; small talk is put together. */
const shownActs: Record<Decision['act'], ShownAct> = {
  answer: 'answer', offer: 'offer', offer_about_goods: 'offer', ask_order: 'offer', unknown: 'unknown', hand_over: 'hand_over', say_identity: 'say_identity', tell_order: 'answer',
  greet: 'greet', thank: 'thank', part: 'thank', acknowledge: 'thank', step_back: 'thank',
}

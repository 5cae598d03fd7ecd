import { readThinking } from '@yanshu/contract/bot.ts'
import { tryBot } from '@yanshu/contract/knowledge.ts'
import type { Clock } from '../../base/clock.ts'
import { inside, type Actor } from '../../host/actor.ts'
import type { Event } from '../../host/events/list.ts'
import type { Module, Transact } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import { botFirst } from './migrations/20261124_bot_first.ts'
import { botThoughts } from './migrations/20261210_bot_thoughts.ts'
import { botSummed } from './migrations/20261212_bot_summed.ts'
import type { Decision } from './deciding/policy.ts'
import { presentReply } from './saying/present-reply.ts'
import type { Bot } from './service.ts'
import { isForBot } from './thinking/question.ts'

export interface BotModuleDeps {
  bot: Bot
  conversations: Pick<Conversations, 'see'>
  transact: Transact
  clock: Clock
  /** Counts what the bot does, hand-overs by reason, and how long after the question its reply was stored, in seconds. */
  metrics: { acted(act: string): void; handedOver(reason: string): void; replied(seconds: number): void }
}

export function botModule({ bot, conversations, transact, clock, metrics }: BotModuleDeps): Module {
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

  async function yieldTo({ id, payload }: Event<'emotion.alarm'>): Promise<void> {
    const { alarm, conversation } = payload
    if (conversation.state !== 'bot') return
    const actor = { ...inside('bot', 'bot', id, 'event'), brand: conversation.brand }
    if (!(await transact(actor, 'bot.yield', (tx) => bot.yield(tx, conversation.id, alarm.id)))) return
    metrics.acted('hand_over')
    metrics.handedOver('complaint')
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

  async function forgetWords({ id, payload: { message } }: Event<'message.recalled'>): Promise<void> {
    if (message.from === 'contact') await transact(inside('bot', 'bot', id, 'event'), 'bot.forget_words', (tx) => bot.forgetWords(tx, message))
  }

  async function trim(actor: Actor): Promise<void> {
    while (await bot.hasOldThoughts()) await transact(actor, 'thought.trim', bot.trim)
  }

  return {
    name: 'bot',
    needs: ['knowledge'],
    migrations: { '20261124_bot_first': botFirst, '20261210_bot_thoughts': botThoughts, '20261212_bot_summed': botSummed },
    routes(on) {
      on(tryBot, async ({ query }) => {
        const { decision, found, reply } = await bot.attempt(query.text)
        return { act: shownActs[decision.act], hits: found.slice(0, query.limit ?? 5), reply: presentReply(decision.act, reply) }
      })
      on(readThinking, async ({ params, actor }) => bot.look(await conversations.see(actor, params.id)))
    },
    on: {
      'message.added': answer, 'message.recalled': forgetWords, 'emotion.alarm': yieldTo, 'conversation.waiting': sumUp,
      'conversation.withdrawn': beginAnew, 'conversation.reopened': beginAnew,
    },
    live: { 'message.recalled': ({ payload: { message } }) => bot.forgetBeside(message.conversation) },
    jobs: { trim: { everyMs: 3_600_000, isDue: bot.hasOldThoughts, run: trim } },
  }
}

type ShownAct = 'answer' | 'offer' | 'unknown' | 'hand_over' | 'say_identity' | 'greet' | 'thank'
/** The acts that an editor is told of; small talk is put together. */
const shownActs: Record<Decision['act'], ShownAct> = {
  answer: 'answer', offer: 'offer', offer_about_goods: 'offer', ask_order: 'offer', ask_slot: 'answer', no_such_order: 'unknown', unknown: 'unknown', hand_over: 'hand_over', say_identity: 'say_identity', tell_order: 'answer', tell_stores: 'answer',
  greet: 'greet', thank: 'thank', part: 'thank', acknowledge: 'thank', step_back: 'thank', wait: 'thank',
}

import type { Event } from '../../host/events/list.ts'
import type { Actor } from '../../host/actor.ts'
import type { Live, Module, Transact } from '../../host/module.ts'
import type { Brands } from '../brands/service.ts'
import { audienceOf } from '../conversations/access.ts'
import { emotionFirst } from './migrations/20261210_emotion_first.ts'
import { emotionAges } from './migrations/20261212_emotion_ages.ts'
import { emotionRoutes } from './routes.ts'
import type { Emotion } from './service.ts'

export interface EmotionModuleDeps { emotion: Emotion; brands: Pick<Brands, 'list'>; transact: Transact }

/** Somebody marking an alarm at this very moment is the only one who changes a mood beside its messages. */
const tries = 5

export function emotionModule({ emotion, brands, transact }: EmotionModuleDeps): Module {
  async function take({ payload: said }: Event<'message.added'>, actor: Actor): Promise<void> {
    if (said.message.from !== 'contact') return
    for (let turn = 0; turn < tries; turn++) {
      const considered = await emotion.consider(said)
      if (!considered) return
      const { alarm } = considered.next
      const seniors = alarm === 'raised' ? await emotion.seniorsFor(considered, said) : { holds: false }
      if (await transact(actor, alarm === undefined ? 'emotion.score' : alarm === 'raised' ? 'emotion.alarm' : 'emotion.calm', (tx) => emotion.take(tx, said, considered, seniors))) return
    }
    throw new Error('the mood changed again and again while a message was taken in')
  }

  return {
    name: 'emotion',
    migrations: { '20261210_emotion_first': emotionFirst, '20261212_emotion_ages': emotionAges },
    jobs: { trim: { everyMs: 3_600_000, isDue: emotion.trimming.isAnyOld, run: (actor) => emotion.trimming.trim(actor, transact) } },
    routes: (on) => emotionRoutes(on, { emotion, brands, transact }),
    on: {
      'message.added': take,
      'message.recalled': async ({ payload: { message } }, actor) => {
        if (message.from === 'contact') await transact(actor, 'emotion.forget_words', (tx) => emotion.forgetWords(tx, message))
      },
      'conversation.closed': async ({ payload: { conversation } }, actor) => {
        if (await emotion.isShown(conversation.id)) await transact(actor, 'emotion.close', (tx) => emotion.close(tx, conversation.id))
      },
    },
    live: {
      'emotion.changed': ({ payload: { mood, conversation } }, live) => live.toAgents(audienceOf(conversation), { type: 'mood', mood }),
      'emotion.alarm': tellAlarm,
      'emotion.alarm_changed': (event, live) => {
        emotion.forgetLessons()
        tellAlarm(event, live)
      },
      'emotion.terms_changed': (_event, live) => {
        emotion.terms.forget()
        live.toAgents(['staff'], { type: 'changed', topic: 'emotion-terms' })
      },
    },
  }
}

function tellAlarm({ payload: { alarm, conversation } }: Event<'emotion.alarm' | 'emotion.alarm_changed'>, live: Live): void {
  live.toAgents(audienceOf(conversation), { type: 'mood-alarm', alarm, contactName: conversation.contact.name })
}

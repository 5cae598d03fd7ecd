import * as wire from '@yanshu/contract/emotion.ts'
import { fail } from '../../base/errors.ts'
import { reaches } from '../../host/actor.ts'
import type { On, Transact } from '../../host/module.ts'
import type { Brands } from '../brands/service.ts'
import type { Emotion } from './service.ts'

export interface EmotionRouteDeps { emotion: Emotion; brands: Pick<Brands, 'list'>; transact: Transact }

/** Moods, alarms, and what brands do on them. */
export function emotionRoutes(on: On, { emotion, brands, transact }: EmotionRouteDeps): void {
  on(wire.readMood, ({ actor, params }) => emotion.curve(actor, params.id))
  on(wire.listMoods, async ({ actor }) => ({ items: await emotion.moods(actor) }))
  on(wire.listAlarms, ({ actor, query }) => emotion.alarms(actor, { ...query, limit: query.limit ?? 50 }))

  on(wire.markFalseAlarm, async ({ actor, params }) => {
    const marked = await emotion.toMark(actor, params.id)
    return transact(actor, 'emotion.mark_false', (tx) => emotion.markFalse(tx, marked))
  })
  on(wire.unmarkFalseAlarm, async ({ actor, params }) => {
    const marked = await emotion.toMark(actor, params.id)
    return transact(actor, 'emotion.unmark_false', (tx) => emotion.unmarkFalse(tx, marked))
  })

  on(wire.readEmotionTerms, async ({ actor }) => ({ items: await emotion.terms.list((await brands.list()).map(({ id }) => id).filter((id) => reaches(actor, id))) }))
  on(wire.setEmotionTerms, async ({ actor, params, input }) => {
    if (!reaches(actor, params.brand) || !(await brands.list()).some(({ id }) => id === params.brand)) throw fail.absent('absent')
    await emotion.terms.check(input.terms)
    await transact(actor, 'emotion_terms.set', (tx) => emotion.terms.set(tx, params.brand, input.terms, input.revision))
    emotion.terms.forget()
    return emotion.terms.show(params.brand)
  })
}

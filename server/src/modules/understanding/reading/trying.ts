import type { tryUnderstanding } from '@yanshu/contract/understanding.ts'
import { decide } from '@yanshu/nlu/head/decide.ts'
import type { Nlu, Reading } from '@yanshu/nlu/types.ts'
import type { z } from 'zod'
import type { Clock } from '../../../base/clock.ts'
import { becauseOf } from './because.ts'
import { placesIn } from './places.ts'
import type { Snapshots } from './snapshot.ts'

type Tryout = z.infer<typeof tryUnderstanding.shape.output>

/** Everything that is made of a text, and why. */
export async function tryText(text: string, deps: { nlu: Nlu; read(text: string): Promise<Reading>; snapshots: Snapshots; clock: Clock }): Promise<Tryout> {
  const began = deps.clock.monotonic()
  const reading = await deps.read(text)
  const ms = deps.clock.monotonic() - began
  const [{ nearest, words }, { intents, thresholds }] = await Promise.all([deps.nlu.explain(text), deps.snapshots.fresh()])
  const prediction = { ranked: reading.intents, confidence: reading.confidence, outOfScope: reading.outOfScope }
  const choice = decide(prediction, thresholds)
  const placeOf = placesIn(text, reading.normalised)
  return {
    said: placeOf ? text : reading.normalised, normalised: reading.normalised, language: reading.language, wish: reading.wish,
    entities: reading.entities.map(({ type, value, values, text: written, start, end }) => ({ type, value: values?.join('、') ?? value, text: written, ...(placeOf?.({ start, end }) ?? { start, end }) })),
    intents: reading.intents.map(({ label, probability }) => ({ id: label, name: intents.get(label)?.name ?? label, probability })),
    confidence: reading.confidence, outOfScope: reading.outOfScope, would: choice.act,
    because: becauseOf(choice, prediction, thresholds),
    nearest: nearest.filter(({ intent }) => intents.has(intent)), words,
    anger: reading.feeling.anger, emotion: reading.feeling.emotion, model: reading.model, ms: Math.round(ms * 10) / 10,
  }
}

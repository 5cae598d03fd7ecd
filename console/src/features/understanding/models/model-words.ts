import type { Model } from '@yanshu/contract/models.ts'
import type { Catalogue } from '../../../lib/language.ts'

type Words = Catalogue['learning']['models']
type Reason = Model['reasons'][number]

/** What a model is called: its version, or that it came with the product. */
export function modelName(model: Pick<Model, 'version' | 'trigger'>, words: Words): string {
  return model.trigger === 'shipped' ? words.shipped : words.version(model.version)
}

/** Why the gate refused a model, in words. `nameOfIntent` gives the name of an intent by its id. */
export function reasonText({ code, intent, loss }: Reason, words: Words, nameOfIntent: (id: string) => string): string {
  const points = (loss ?? 0).toFixed(1)
  if (code === 'nothing_to_compare') return words.reasons.nothing_to_compare
  if (code === 'intent_worse') return words.reasons.intent_worse(intent === undefined ? '…' : nameOfIntent(intent), points)
  if (code === 'too_slow') return words.reasons.too_slow
  return words.reasons[code](points)
}

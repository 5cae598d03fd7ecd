import type { Example } from '../../src/head/types.ts'
import { isHeldOut } from '../../training/held-out.ts'
import { formOf, readText } from '../sources.ts'
import { measureAccuracy, withoutForeign } from './classify.ts'
import type { Measure } from './measure.ts'

/** Positive or negative lines of chats, words put together again. The labels of this part were made by a program; a fixed fifth is asked. */
export const measureChatSentiment: Measure = async (bench) => {
  const byForm = new Map<string, Example>()
  for (const line of readText('chat_sentiment/train.csv').split('\n').slice(1)) {
    const [label = '', ...words] = line.trim().split(',')
    const text = words.join(',').replace(/^"|"$/g, '').replaceAll(' ', '')
    if (text !== '' && label !== '') byForm.set(formOf(text), { text, label })
  }
  const all = [...byForm]
  const train = all.filter(([form]) => !isHeldOut(form)).map(([, example]) => example)
  const test = all.filter(([form]) => isHeldOut(form)).map(([, example]) => example)
  return [await measureAccuracy(bench, 'chat-sentiment', { name: 'chat-sentiment', train, test }, withoutForeign)]
}

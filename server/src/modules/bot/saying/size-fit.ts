import type { Language } from '@yanshu/contract/errors.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { fitSize, type Body } from '@yanshu/nlu/slots/wear/body.ts'
import { messages } from './messages.ts'

/** An answer, before it the size that its table, or that of the entry as a whole, gives for who asks. */
export function withFit({ answer, variants }: Pick<Entry, 'answer' | 'variants'>, text: string, { body, language }: { body?: Body; language: Language }): string {
  const fit = body && (fitSize(text, body) ?? (variants?.slot === 'size' ? fitSize(answer, body) : undefined))
  return body && fit ? `${messages[language].sizeFit(body, fit)}\n${text}` : text
}

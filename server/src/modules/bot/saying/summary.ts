import type { Language } from '@yanshu/contract/errors.ts'
import type { Asked } from '../memory.ts'
import { messages } from './messages.ts'
import type { HandOverReason } from '../deciding/policy.ts'

const mostTexts = 5
const mostLetters = 80

/** What an agent reads before taking over: what was asked, what the bot tried, why it gave up; one line each. */
export function summarise(asked: readonly Asked[], reason: HandOverReason, language: Language): string {
  const { summary } = messages[language]
  // Who only asked for a person has asked nothing that the reason does not say.
  const isQuestion = ({ text, act }: Asked) => text.trim() !== '' && !social.has(act) && !(act === 'hand_over' && reason === 'asked')
  const questions = asked.filter(isQuestion).map((each) => shorten(each.text))
  const titles = [...new Set(asked.flatMap((each) => each.title ?? []))]
  const lines = [
    questions.length > 0 && summary.asked(questions.slice(-mostTexts)),
    titles.length > 0 && summary.answered(titles.slice(-mostTexts)),
    asked.some((each) => each.act === 'offer') && summary.offered,
    asked.some((each) => each.act === 'unknown') && summary.notAnswered,
    summary.reasons[reason],
  ]
  return lines.filter((line) => line !== false).join('\n')
}

const social: ReadonlySet<string> = new Set(['greet', 'thank', 'part', 'acknowledge', 'step_back', 'say_identity'])

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= mostLetters ? line : `${line.slice(0, mostLetters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

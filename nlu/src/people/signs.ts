import { clausesOf } from '../intent/clauses.ts'
import { isPutAsQuestion } from '../intent/asks.ts'
import type { Language } from '../types.ts'

/** A sign in the build of a message: how often it stands there, at most so many times. */
interface Sign {
  pattern: Readonly<Record<Language, RegExp>>
  most: number
}

const none = /(?!)/g

/** How who has a grievance tells it, whatever it is about: of whom, whose, what did not happen, what did, how often and since when. */
const signs: readonly Sign[] = [
  { most: 3, pattern: { 'zh-CN': /你们|你家|你店|贵店|恁|您/g, 'en-US': /\byour?\b/g } },
  { most: 4, pattern: { 'zh-CN': /我/g, 'en-US': /\b(?:i|my|me|we|our)\b/g } },
  { most: 3, pattern: { 'zh-CN': /没|不|无|别|未/g, 'en-US': /\b(?:not?|never|nobody|nothing|\w+n't|no one)\b/g } },
  { most: 4, pattern: { 'zh-CN': /了|过|被|给/g, 'en-US': /\b(?:was|were|had|did|\w+ed|have|came|went|lost|broke|told|said)\b/g } },
  {
    most: 3,
    pattern: {
      'zh-CN': /[一二两三四五六七八九十几半\d]+个?多?(?:天|周|月|年|次|遍|回|小时|礼拜|星期|条|通|趟|台|拨)|又|还|再|到现在|至今|每次|一直|都/g,
      'en-US': /\b(?:days?|weeks?|months?|times?|years?|hours?|still|yet|again|another|every|since|ago)\b/g,
    },
  },
  // What asks for something, in all of the message.
  {
    most: 1,
    pattern: {
      'zh-CN': /[吗么呢吧?]$|吗|怎么|如何|哪[里儿个款种天]|什么|多少|几[个天点号]|多[久大长重高]|能不能|可以|能(?!够)|有没有|是不是|[会行好]不|不$/g,
      'en-US': /\?|^(?:what|how|when|where|which|who|can|could|do|does|is|are|will|would|any)\b|\b(?:can i|could you|do you|how do|how long|where do|is it|is there|are there)\b/g,
    },
  },
  // Courtesy, and wishes to buy.
  {
    most: 1,
    pattern: {
      'zh-CN': /请问|麻烦|你好|谢谢|想买|推荐|有没有|想问|哈哈|呀|哦|～/g,
      'en-US': /\b(?:please|thanks|thank you|hi|hello|could you|looking for|do you (?:have|sell))\b/g,
    },
  },
  { most: 1, pattern: { 'zh-CN': none, 'en-US': /[a-z]/g } },
]
const mostClauses = 6

/** How many numbers `signsOf` gives. */
export const signCount = signs.length + 3

/** The build of a normalised message as numbers 0..1: signs, whether it and its last clause are put as questions, how many clauses it has. */
export function signsOf(normalised: string, language: Language): number[] {
  const clauses = clausesOf(normalised)
  const last = normalised.endsWith('?') ? `${clauses.at(-1) ?? ''}?` : clauses.at(-1) ?? ''
  return [
    ...signs.map(({ pattern, most }) => Math.min(most, normalised.match(pattern[language])?.length ?? 0) / most),
    isPutAsQuestion(normalised) ? 1 : 0,
    isPutAsQuestion(last) ? 1 : 0,
    Math.min(mostClauses, clauses.length) / mostClauses,
  ]
}

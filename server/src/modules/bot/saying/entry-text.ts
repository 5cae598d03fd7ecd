import type { Entry } from '@yanshu/contract/knowledge.ts'
import { findFits } from '@yanshu/nlu/dialogue/fitting.ts'
import type { FilledSlot } from '@yanshu/nlu/dialogue/types.ts'
import { placeName } from '@yanshu/nlu/slots/regions/place-names-in.ts'
import { tellLanguage } from '@yanshu/nlu/text/language.ts'

/**
 * An entry's answer for what was told. Where several values were told (江浙沪) whose answers differ, each is said with the
 * values that it is for; the entry's own answer serves what no variant names. An answer for some places says for which it was taken,
 * unless its words do: whoever asks for one place after another sees what it is about.
 */
export function textFor({ answer, variants }: Pick<Entry, 'answer' | 'variants'>, slots: readonly FilledSlot[] = []): string {
  const told = variants && slots.find(({ type }) => type === variants.slot)
  if (!variants || !told) return answer
  const known = variants.answers.flatMap(({ values }) => values)
  const answerOf = (value: string | undefined) => variants.answers.find(({ values }) => value !== undefined && values.includes(value))?.answer ?? answer
  const [only, ...others] = told.fits ?? findFits(known, told)
  // What was told is itself one of the values: 江浙沪 as the shop writes it.
  if (only !== undefined && others.length === 0 && (told.values === undefined || told.type !== 'region')) return placed(answerOf(only), told)
  const groups = new Map<string, string[]>()
  for (const value of told.values ?? [told.value]) {
    const { values: _, ...single } = { ...told, value }
    const text = answerOf(findFits(known, single)[0] ?? (told.value === value ? only : undefined))
    groups.set(text, [...groups.get(text) ?? [], value])
  }
  const [first] = groups.keys()
  if (groups.size === 1 && first !== undefined) return first === answer ? first : placed(first, told)
  // An alias of many products is no choice between them.
  if (told.type === 'product') return [...groups.keys()].join('\n\n')
  return [...groups].map(([text, values]) => `${values.map((value) => value.replaceAll('/', '')).join('、')}：${text}`).join('\n')
}

function placed(text: string, { type, value, text: said }: FilledSlot): string {
  if (type !== 'region') return text
  const language = tellLanguage(text.toLowerCase())
  const name = language === 'zh-CN' && /\p{Script=Han}/u.test(said) ? said : placeName(value, language)
  const isNamed = [name, ...value.split('/')].some((each) => text.toLowerCase().includes(each.toLowerCase()))
  return isNamed ? text : `${name}${language === 'zh-CN' ? '：' : ': '}${text}`
}

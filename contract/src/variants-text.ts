import type { Language } from './errors.ts'
import { slotTypes, type SlotType } from './understanding.ts'
import type { Variants } from './knowledge.ts'

/** What a table calls the types of values in Chinese. */
const names: Record<SlotType, string> = {
  order: '订单号', parcel: '快递单号', phone: '手机号', money: '金额', date: '时间', quantity: '数量', size: '尺码', colour: '颜色', product: '商品', region: '地区',
}
const arrow = /=>|→/

/**
 * Variants as the text of one cell: the type of value with the question behind a colon, then a line for each answer.
 *
 *     地区：请问寄到哪里？
 *     江浙沪、安徽 => 满 39 元包邮
 */
export function writeVariants({ slot, question, answers }: Variants, language: Language): string {
  const type = language === 'zh-CN' ? names[slot] : slot
  const [colon, comma] = language === 'zh-CN' ? ['：', '、'] : [': ', ', ']
  const lines = answers.map(({ values, answer }) => `${values.join(comma)} => ${answer.replaceAll('\n', '\\n')}`)
  return [question === undefined ? type : `${type}${colon}${question}`, ...lines].join('\n')
}

/** What `writeVariants` wrote, or a person after its example; undefined where it cannot be read. */
export function readVariants(text: string): Variants | undefined {
  const [head = '', ...lines] = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
  const [, type = '', question = ''] = /^([^：:]+)(?:[：:](.*))?$/.exec(head) ?? []
  const slot = slotTypes.find((each) => each === type.trim().toLowerCase() || names[each] === type.trim())
  const answers = lines.map(readLine)
  if (slot === undefined || answers.length === 0 || !answers.every((each) => each !== undefined)) return undefined
  return { slot, ...(question.trim() !== '' && { question: question.trim() }), answers }
}

function readLine(line: string): Variants['answers'][number] | undefined {
  // Trimmed here: an arrow that took the blanks before it would be looked for from each of a long row of them.
  const [left = '', ...right] = line.split(arrow).map((each) => each.trim())
  const values = left.split(/[、,，;；]/).map((each) => each.trim()).filter((each) => each !== '')
  const answer = right.join(' => ').replaceAll('\\n', '\n').trim()
  return values.length === 0 || answer === '' ? undefined : { values: [...new Set(values)], answer }
}

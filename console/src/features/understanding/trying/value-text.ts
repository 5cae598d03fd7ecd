import type { SlotType } from '@yanshu/contract/understanding.ts'
import type { Language } from '@yanshu/contract/errors.ts'

interface Told { type: SlotType; value: string; text: string }
const units: Record<Language, { kilograms: string; jin?: string; litres: string; to: string }> = {
  'zh-CN': { kilograms: '公斤', jin: '斤', litres: '升', to: ' 至 ' },
  'en-US': { kilograms: 'kg', litres: 'l', to: ' to ' },
}
const english: Record<string, string> = { 克: 'g', 毫升: 'ml' }

/** A value as people of the shop write it: 70 公斤（140 斤） for 70000 克, goods by the name that was written, not their number in the shop. */
export function valueText({ type, value, text }: Told, language: Language): string {
  if (type === 'product') return text
  if (type === 'region') return value.replaceAll('/', '')
  const { to } = units[language]
  const [from = value, until] = type === 'quantity' || type === 'money' || type === 'date' ? value.split('/') : []
  if (type === 'quantity') return quantityText(value, language)
  return until === undefined ? value : from === until ? from : `${from}${to}${until}`
}

function quantityText(value: string, language: Language): string {
  const [numbers = '', unit = ''] = value.split(' ')
  const own = units[language]
  const ends = numbers.split('/').map(Number)
  if (ends.some((each) => !Number.isFinite(each))) return value
  const range = (scale: number): string => ends.map((each) => String(Math.round((each / scale) * 100) / 100)).join('–')
  const isLarge = ends.every((each) => each >= 1000)
  if (unit === '克' && isLarge) return `${range(1000)} ${own.kilograms}${own.jin === undefined ? '' : `（${range(500)} ${own.jin}）`}`
  if (unit === '毫升' && isLarge) return `${range(1000)} ${own.litres}`
  return [range(1), language === 'en-US' ? english[unit] ?? unit : unit].filter((each) => each !== '').join(' ')
}

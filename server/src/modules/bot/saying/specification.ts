/** Words by which people ask for a row of a specification. */
const meant: readonly (readonly [asked: RegExp, row: RegExp])[] = [
  [/颜色|什么色|几个?色|色号|\bcolou?rs?\b/, /颜色|色号/], [/[多几][重斤克]|重不|沉不|重量|净重|\bweigh|\bheavy\b/, /重/],
  [/多大|尺寸|多[宽高长厚]|大小|\bhow (?:big|large|wide|tall|long)\b|\bdimensions?\b/, /尺寸/], [/续航|电池|能用多久|用几天|\bbattery\b/, /续航|电池/],
  [/屏幕?|分辨率|刷新率|\b(?:screen|display)\b/, /屏幕|显示/], [/芯片|处理器|cpu|\bchip|\bprocessor\b/, /芯片|处理器/], [/防水|下水|\bwaterproof\b/, /防护|防水/],
  [/多少瓦|功率|\bwatts?\b|\bpower\b/, /功率/], [/面料|材质|什么做的|\b(?:material|fabric|made of)\b/, /面料|材质/], [/哪产|产地|哪里产|\bmade in\b|\bcome from\b/, /产地/],
  [/噪音|吵不|声音大|\bnoisy?\b|\bloud\b/, /噪/], [/几升|容量|内存|多少毫升|\bcapacity\b|\bstorage\b/, /容量|内存/], [/保质期|放多久|\bshelf life\b/, /保质期/],
  [/接口|\bports?\b/, /接口/], [/充电|快充|\bcharg/, /充电/], [/尺码|码数|\bsizes\b/, /尺码/], [/能效|耗电|费电/, /能效|耗电/],
]
/** More rows than these are no answer to one question. */
const mostRows = 3
const row = /^([^：:\n]{1,12})[：:](.+)$/

/**
 * The rows of a specification that a question asks for: 「颜色：黑色、粉色」 for whoever asks after pink. Undefined where it asks for none, or for much of it, or where the
 * answer is no list of rows. `named`: kinds of values that are named in the question.
 */
export function rowsFor(answer: string, question: string, named: readonly string[] = []): string | undefined {
  const lines = answer.split('\n').map((line) => line.trim()).filter(Boolean)
  const parsed = lines.map((line) => row.exec(line)?.[1])
  if (parsed.includes(undefined)) return undefined
  const asked = question.toLowerCase()
  const isAsked = (name: string): boolean => asked.includes(name) || meant.some(([words, rowName]) => words.test(asked) && rowName.test(name)) || (named.includes('colour') && /颜色|色号/.test(name))
  const found = lines.filter((_, at) => isAsked(parsed[at] ?? ''))
  return found.length > 0 && found.length <= mostRows && found.length < lines.length ? found.join('\n') : undefined
}

import { readBody, type Body } from '@yanshu/nlu/slots/wear/body.ts'
import { isBrief } from '@yanshu/nlu/text/brevity.ts'
import { normalise } from '@yanshu/nlu/text/normalise.ts'

/** Somebody else than who was spoken of before. */
const somebody = /(?:男|女)?朋友|老公|老婆|丈夫|妻子|爸|妈|爷爷|奶奶|姥|外公|外婆|公公|婆婆|儿子|女儿|闺女|孩子|宝宝|哥|弟|姐|妹|室友|闺蜜|同学|同事|对象|\b(?:boyfriend|girlfriend|husband|wife|dad|father|mom|mum|mother|son|daughter|brother|sister|friend|kid|child)\b/
/** It is about what fits them. */
const onSize = /码|尺寸|多大|几号|穿|合适|呢|\b(?:sizes?|fit|wear|what about|how about)\b/
const few = { han: 10, words: 7 }
const bareHeight = /(?<![\d.])(1[4-9]\d|20\d)(?![\d.]| ?(?:斤|公斤|千克|kg|克|g|元|块|件|天|g?b|ml|码|号))/

/** Height and weight of one person as they were said last in texts, the latest of which stands at the end. Undefined where neither was. */
export function bodyIn(texts: readonly string[]): Body | undefined {
  const body = texts.reduce(bodyAfter, {} as Body)
  return body.height === undefined && body.weight === undefined ? undefined : body
}

/** Whether a normalised text tells how tall or heavy somebody else is. */
export function measuresSomebody(normalised: string): boolean {
  return somebody.test(normalised) && (Object.keys(readBody(normalised)).length > 0 || (isBrief(normalised, few) && bareHeight.test(normalised)))
}

/** What is said of somebody else is theirs alone: nobody is half as tall as one and half as heavy as another. */
function bodyAfter(known: Body, written: string): Body {
  const said = readBody(written)
  const text = normalise(written)
  const isOther = somebody.test(text) && (Object.keys(said).length > 0 || (onSize.test(text) && isBrief(text, few)))
  const bare = Object.keys(said).length === 0 && Object.keys(known).length > 0 && isBrief(text, few) && (isOther || /^(?:那|要是|如果|换成)/.test(text)) ? bareHeight.exec(text)?.[1] : undefined
  const measured = bare === undefined ? said : { height: Number(bare) }
  return isOther ? measured : { ...known, ...measured }
}

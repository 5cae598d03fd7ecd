import { clausesOf } from '../../intent/clauses.ts'
import { madeOf } from '../../intent/made-of.ts'
import { isAffirm, isCancel } from '../../intent/social.ts'
import type { Entity } from '../../slots/types.ts'
import { bare } from '../../text/normalise.ts'
import type { TurnInput } from '../types.ts'
import { nameGoods } from '../writing/follow-up.ts'
import { joinNames, keepSound, mark, maskValues, readable } from './masking.ts'
import { findReference } from './references.ts'
import type { Reference } from './references.ts'
import { around, changes, correcting, declines, declinesLatin, givesUp, goingOn, hasCue, negates, refuses, waits } from './words.ts'

/** What a message says to the flows, before any of them is looked at. */
export interface Said {
  text: string
  /** Values that are meant: without those that are denied or replaced in the same breath. */
  values: Entity[]
  denied: Entity[]
  /** Values that were shown and not said. */
  shown: Entity[]
  /** Nothing but values. */
  isBareValue: boolean
  /** Little more than values. */
  isMereValue: boolean
  /** Values with words that correct, or go on from what was asked: "那北京呢". */
  corrects: boolean
  /** Values with words that ask for the same in general: "上海多少". */
  goesOn: boolean
  /** What its first words do to what is under way. */
  opens: 'cancel' | 'affirm' | 'deny' | undefined
  /** It says nothing after that. */
  isOnlyOpening: boolean
  declines: boolean
  /** "Hold on". */
  waits: boolean
  reference: Reference | undefined
  /** "那羊毛衫呢": what a question in half words is about, where it is no typed value. */
  topic: string | undefined
}

/** Reads a turn's words; takes time in proportion to their length, whatever they are. */
export function readSaid(input: Pick<TurnInput, 'text' | 'entities' | 'wish'>): Said {
  const text = readable(input.text)
  const sound = joinNames(text, keepSound(text, input.entities))
  const inside = sound.filter((entity) => entity.end > entity.start)
  const denied = inside.filter((entity) => negates.test(text.slice(0, entity.start)))
  const masked = maskValues(text, inside)
  const { han, latin } = partScripts(masked)
  const isMereValue = inside.length > 0 && isMadeOf(han, latin, around)
  const opening = readOpening(text, input.wish)
  return {
    text,
    values: keepNewest(text, inside.filter((entity) => !denied.includes(entity))),
    denied,
    shown: sound.filter((entity) => entity.end === entity.start),
    isBareValue: inside.length > 0 && bare(masked).replaceAll(mark, '') === '',
    isMereValue,
    corrects: inside.length > 0 && isMadeOf(han, latin, correcting) && (denied.length > 0 || hasCue(han, latin)),
    goesOn: inside.length > 0 && isMadeOf(han, latin, goingOn),
    ...opening,
    declines: inside.length === 0 && (declines.test(bare(text)) || declinesLatin.test(latin)),
    waits: inside.length === 0 && (waits.test(bare(text)) || waits.test(latin)),
    reference: findReference(text),
    topic: inside.length === 0 ? readTopic(text) : undefined,
  }
}

/** The Chinese of a masked text in one piece, and its Latin words. */
function partScripts(masked: string): { han: string; latin: string } {
  const plain = masked.replaceAll(mark, ' ')
  return {
    han: plain.replace(/[^\p{Script=Han}]+/gu, ''),
    latin: plain.replace(/[^\p{Script=Latin}\p{N}']+/gu, ' ').trim(),
  }
}

function isMadeOf(han: string, latin: string, list: typeof around): boolean {
  return madeOf(han, list.han) && (latin === '' || latin.split(' ').every((word) => list.latin.has(word)))
}

/** "从L换成XL": of two values of a type the one after the change. */
function keepNewest(text: string, values: readonly Entity[]): Entity[] {
  return values.filter((entity) => !values.some((later) =>
    later.type === entity.type && later.start >= entity.end && text.slice(entity.end, later.start).match(changes) !== null))
}

function readOpening(text: string, wish: TurnInput['wish']): Pick<Said, 'opens' | 'isOnlyOpening'> {
  const clauses = clausesOf(text)
  const first = clauses[0] ?? ''
  const whole = clauses.join(' ')
  if (wish === 'affirm') return { opens: 'affirm', isOnlyOpening: true }
  if (refuses.test(whole) || refuses.test(bare(text))) return { opens: 'deny', isOnlyOpening: true }
  if (wish === 'cancel' || givesUp.test(whole) || givesUp.test(bare(text))) return { opens: 'cancel', isOnlyOpening: true }
  if (clauses.length < 2) return { opens: undefined, isOnlyOpening: false }
  if (givesUp.test(first) || (isCancel(first) && !refuses.test(first))) return { opens: 'cancel', isOnlyOpening: false }
  if (refuses.test(first)) return { opens: 'deny', isOnlyOpening: false }
  return { opens: isAffirm(first) ? 'affirm' : undefined, isOnlyOpening: false }
}

const mostGoods = 6
const topics = [
  /^(?:那|那么|还有)(.{1,12}?)(?:的话|的)?(?:呢|怎么样|咋样)[?!.~]*$/u,
  /^(.{1,8}?)(?:的话|的)?呢[?!.~]*$/u,
  /^(?:那|要是|如果是?|换成)(.{1,8}?)(?:的话|的)?[?!.~]*$/u,
  /^(.{2,8}?)(?:也|都)(?:行|可以|能|会|是|算|要|得)?(?:这样|这么)?(?:一样)?(?:的|吗|么|嘛|吧|不)*[?!.~]*$/u,
  /^(.{2,8}?)(?:一样)(?:的|吗|么|嘛|吧|不)*[?!.~]*$/u,
  /^(?:and |so |then |ok |okay )*(?:to |for |with |in |on |by )?(?:the |a |an )?(.{2,30}?),? (?:too|as well|also)[?!.~ ]*$/u,
  /^and (?:to |for |with |in |on |by )(?:the |a |an )?(.{2,30}?)[?!.~ ]*$/u,
  /^and (?:the |my |your |an? )(.{2,30}?)[?!.~ ]*$/u,
  /^(?:and |or |for |to |in |with |on |by )+(?:the |a |an )?([a-z][a-z' -]{1,20})\?[?!.~ ]*$/u,
  /^([a-z][a-z'-]{2,14}(?: [a-z'-]{2,14})?)\?[?!.~ ]*$/u,
  /^([\p{Script=Han}\w]{2,5})\?[?!.~ ]*$/u,
  /^(?:and |so |then |ok |okay )*(?:what|how) about (?:for |with |the |a |an )*(.{2,40}?)[?!.~ ]*$/u,
]
const noTopic = /[怎什么为几多哪谁吗好行没不是你我他这那真]|^(?:要|先|就)|\b(?:how|why|when|where|what|who|which|really|sure|ok|okay|yes|no|not|hello|help|sorry|then|so|and|is|are|can|do|does)\b|\b(?:it|that|this|you|me|now|them)\b/

function readTopic(text: string): string | undefined {
  const alone = text.replace(/[?!.~]+$/, '')
  if (alone.length <= mostGoods && nameGoods(alone) && !noTopic.test(alone)) return alone
  for (const pattern of topics) {
    const topic = pattern.exec(text)?.[1]?.trim()
    if (topic && !noTopic.test(topic)) return topic
  }
  return undefined
}

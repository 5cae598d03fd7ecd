import { recogniseWish } from '../../intent/wish.ts'
import type { Entity } from '../../slots/types.ts'
import { normalise } from '../../text/normalise.ts'
import { freshState, readState } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import type { Command, DialogueState, Flow, TurnInput, TurnOutcome } from '../types.ts'

/** Flows of a small shop, for dialogues in tests. */
export const flows: readonly Flow[] = [
  {
    id: 'fee', title: '运费怎么算', completed: { 'zh-CN': '{region}的运费怎么算', 'en-US': 'How much is delivery to {region}' },
    slots: [{ name: 'region', type: 'region', required: true, shared: true, values: ['江苏', '浙江', '上海', '北京', '偏远地区'] }],
  },
  { id: 'eta', title: '多久能到？', slots: [{ name: 'region', type: 'region', required: true, shared: true }] },
  { id: 'order', title: '查订单', slots: [{ name: 'order', type: 'order', required: true, shared: true }] },
  { id: 'refund', title: '退款到哪一步了', slots: [{ name: 'order', type: 'order', required: true, shared: true }] },
  {
    id: 'stock', title: '有没有货',
    slots: [{ name: 'product', type: 'product', required: true }, { name: 'size', type: 'size', required: true }, { name: 'colour', type: 'colour', required: false }],
  },
  { id: 'battery', title: '续航多久', slots: [{ name: 'product', type: 'product', required: true, shared: true }] },
  { id: 'fit', title: '怎么选尺码', slots: [{ name: 'product', type: 'product', required: false, shared: true, values: ['羽绒服', '运动鞋'] }] },
  { id: 'return', title: '怎么退货', slots: [] },
  { id: 'invoice', title: '怎么开发票', slots: [{ name: 'money', type: 'money', required: false }] },
  { id: 'swap', title: '换地址', slots: [{ name: 'from', type: 'region', required: true, shared: true }, { name: 'to', type: 'region', required: true, shared: true }] },
  { id: 'store', title: 'Is there a store nearby?', slots: [{ name: 'region', type: 'region', required: true, shared: true }] },
]
export const flowOf = (id: string) => flows.find((flow) => flow.id === id)

const terms: [RegExp, Entity['type'], string, string[]?][] = [
  [/江浙沪/g, 'region', '江浙沪', ['江苏', '浙江', '上海']], [/北京|beijing/g, 'region', '北京'], [/上海|shanghai/g, 'region', '上海'],
  [/杭州|hangzhou/g, 'region', '浙江/杭州'], [/新疆|xinjiang/g, 'region', '新疆'],
  [/iphone 1[56](?: pro)?|羽绒服|运动鞋|down jacket/g, 'product', ''], [/(?<![a-z'])(?:xl|[sml])(?:码)?(?![a-z'])/g, 'size', ''],
  [/黑色|白色|black|white/g, 'colour', ''], [/(?<!\d)\d{12,16}(?!\d)/g, 'order', ''], [/\d+元/g, 'money', ''],
]

/** Values in a normalised text, as the recognisers would find these few. */
export function findTerms(text: string): Entity[] {
  return terms.flatMap(([pattern, type, value, values]) => [...text.matchAll(pattern)].map((found) => ({
    type, value: value || found[0].replace(/码$/, '').replace(/^(?:xl|[sml])$/, (size) => size.toUpperCase()), ...(values && { values }),
    text: found[0], start: found.index, end: found.index + found[0].length,
  }))).toSorted((a, b) => a.start - b.start)
}

/** A message as the caller gives it, at a time of a conversation. `intent`: `fee` or, less sure, `fee 0.4`. */
export function message(say: string, now: number, intent?: string): TurnInput {
  const text = normalise(say)
  const [flow = '', confidence = '0.95'] = intent?.split(' ') ?? []
  return { text, entities: findTerms(text), wish: recogniseWish(text), now, ...(flow && { intents: [{ flow, confidence: Number(confidence) }] }) }
}

/** Takes a turn with a state that has been through a row as JSON, as every process does. */
export function takeKept(state: DialogueState, input: TurnInput): TurnOutcome {
  const { state: kept, dropped } = readState(JSON.stringify(state))
  if (dropped) throw new Error(`The state was dropped: ${dropped}`)
  return takeTurn(kept, input, flowOf)
}

/** Holds a conversation, a minute or what is said between two turns, and writes each outcome in a line. */
export function talk(turns: readonly (readonly [say: string, intent: string, ...expected: string[]])[], minutes = 1): string[] {
  let state = freshState()
  return turns.map(([say, intent], place) => {
    const outcome = takeKept(state, message(say, place * minutes * 60_000, intent || undefined))
    state = outcome.state
    return describeOutcome(outcome)
  })
}

/** `start fee; ask fee.region 1`, `set fee.region=北京; answer fee「北京的运费怎么算」`; a follow-up's question stands behind `=`. */
export function describeOutcome({ commands, finished, ask, completed }: TurnOutcome): string {
  const own = completed !== undefined && completed !== finished[0]?.question ? [`= ${completed}`] : []
  return [
    ...commands.map(describeCommand),
    ...finished.map(({ flow, question }) => `answer ${flow}「${question}」`),
    ...(ask ? [`ask ${ask.flow}.${ask.slot} ${ask.time}`] : []),
    ...own,
  ].join('; ')
}

function describeCommand(command: Command): string {
  switch (command.act) {
    case 'set-slot': return `set ${command.flow}.${command.value.slot}=${command.value.value}${command.value.from === 'said' ? '' : ` (${command.value.from})`}`
    case 'correct-slot': return `correct ${command.flow}.${command.value.slot}=${command.value.value} was ${command.was}`
    case 'start-flow': return `start ${command.flow}`
    case 'deny': return `deny ${command.flow}${command.slot ? `.${command.slot}` : ''}`
    case 'cancel': return command.flow ? `cancel ${command.flow}` : 'cancel'
    case 'hand-over': return `hand over, ${command.because}`
    case 'none': return 'none'
    default: return `${command.act} ${command.flow}`
  }
}

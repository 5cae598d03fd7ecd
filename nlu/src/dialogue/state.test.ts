import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { flowOf, flows, message, takeKept, talk } from './cases/shop.ts'
import { mostState } from './limits.ts'
import { expectedType, flowsIn, freshState, readState } from './state.ts'
import { takeTurn } from './take-turn.ts'
import type { DialogueState } from './types.ts'

const asked = () => takeKept(freshState(), message('运费多少', 0, 'fee')).state

describe('a kept state', () => {
  test('is what it was', () => {
    const state = takeKept(asked(), message('iPhone 15 Pro发北京', 1000)).state
    assert.deepEqual(readState(JSON.stringify(state)), { state })
  })

  const kept = (change: (state: Record<string, unknown>) => void) => {
    const state = JSON.parse(JSON.stringify(asked())) as Record<string, unknown>
    change(state)
    return JSON.stringify(state)
  }
  const frame = { flow: 'fee', slots: [], age: 0, since: 0 }
  const broken: Record<string, [string | null, string | undefined]> = {
    'none yet': [null, undefined],
    'no JSON': ['{"version":1,', 'broken'],
    'empty': ['', 'broken'],
    'null': ['null', 'broken'],
    'a list': ['[]', 'broken'],
    'a word': ['"state"', 'broken'],
    'an older version': [kept((state) => { state.version = 0 }), 'version'],
    'a newer version': ['{"version":7,"stack":[]}', 'version'],
    'a version in words': [kept((state) => { state.version = '1' }), 'broken'],
    'without frames': [kept((state) => { delete state.frames }), 'broken'],
    'a frame without slots': [kept((state) => { state.frames = [{ flow: 'fee', age: 0, since: 0 }] }), 'broken'],
    'too many frames': [kept((state) => { state.frames = Array(9).fill(frame) }), 'broken'],
    'a value of no type': [kept((state) => { state.shared = [{ type: 'planet', value: 'x', text: 'x', turn: 0, at: 0 }] }), 'broken'],
    'a time that is none': [kept((state) => { state.done = { ...frame, since: 'now' } }), 'broken'],
    'something foreign': [kept((state) => { state.secret = 1 }), 'broken'],
    'a name from the prototype': ['{"version":1,"turn":0,"frames":[],"shared":[],"lastProducts":[],"asked":[],"constructor":1}', 'broken'],
    'too long': [' '.repeat(mostState + 1), 'too_long'],
  }
  for (const [name, [text, dropped]] of Object.entries(broken)) {
    test(`${name}: ${dropped ?? 'a fresh one'}`, () => {
      assert.deepEqual(readState(text), { state: freshState(), ...(dropped && { dropped }) })
    })
  }

  test('stays as it was given', () => {
    const state = Object.freeze(asked())
    const before = JSON.stringify(state)
    takeTurn(state, message('北京', 1000), flowOf)
    assert.equal(JSON.stringify(state), before)
  })

  test('tells its flows and what it waits for', () => {
    const state = takeKept(asked(), message('查订单', 1000, 'order')).state
    assert.deepEqual(flowsIn(state), ['fee', 'order'])
    assert.equal(expectedType(state, flowOf), 'order')
    assert.equal(expectedType(freshState(), flowOf), undefined)
    assert.equal(expectedType(takeKept(asked(), message('北京', 1000)).state, flowOf), 'region')
    assert.equal(expectedType(takeKept(freshState(), message('怎么退货', 0, 'return')).state, flowOf), undefined)
  })
})

describe('what is forgotten', () => {
  test('the flow that has waited longest, when a fifth waits', () => {
    const waiting = ['fee', 'order', 'stock', 'battery', 'swap'].reduce((state, flow) => takeKept(state, message('问一下', 0, flow)).state, freshState())
    assert.deepEqual(waiting.frames.map(({ flow }) => flow), ['order', 'stock', 'battery', 'swap'])
  })

  test('a flow that is no more', () => {
    const { state, active } = takeTurn(asked(), message('北京', 1000), () => undefined)
    assert.deepEqual([state.frames, active], [[], undefined])
  })

  test('a value after ten minutes', () => {
    assert.deepEqual(talk([['发北京运费多少', 'fee'], ['多久能到', 'eta']], 9).at(-1), 'start eta; set eta.region=北京 (shared); answer eta「多久能到（北京）？」')
    assert.deepEqual(talk([['发北京运费多少', 'fee'], ['多久能到', 'eta']], 11).at(-1), 'start eta; ask eta.region 1')
    assert.deepEqual(talk([['发北京运费多少', 'fee'], ['那上海呢', '']], 11).at(-1), 'none')
  })

  test('a flow that waited for half an hour, and how often it asked', () => {
    assert.deepEqual(talk([['运费多少', 'fee'], ['北京', '']], 29).at(-1), 'set fee.region=北京; answer fee「北京的运费怎么算」')
    assert.deepEqual(talk([['运费多少', 'fee'], ['北京', '']], 31).at(-1), 'none')
    assert.deepEqual(talk([['运费多少', 'fee'], ['运费', 'fee'], ['运费', 'fee']], 31).at(-1), 'start fee; ask fee.region 1')
  })
})

describe('what is told', () => {
  const fits = (say: string) => takeKept(asked(), message(say, 1000)).finished[0]?.slots[0]?.fits
  test('which of the values the answer varies by are meant', () => {
    assert.deepEqual(fits('江浙沪'), ['江苏', '浙江', '上海'])
    assert.deepEqual(fits('北京'), ['北京'])
    assert.deepEqual(fits('北京和上海'), ['上海', '北京'])
    assert.deepEqual(fits('杭州'), ['浙江'])
    assert.deepEqual(fits('新疆'), ['偏远地区'])
  })

  test('why', () => {
    const why = (state: DialogueState, say: string, intent?: string) => takeKept(state, message(say, 1000, intent)).reason
    assert.deepEqual(why(freshState(), '运费多少', 'fee'), { code: 'flow_started', flow: 'fee' })
    assert.deepEqual(why(asked(), '北京'), { code: 'slot_set', flow: 'fee', slot: 'region', value: '北京' })
    assert.deepEqual(why(asked(), '你说啥'), { code: 'asked_again', flow: 'fee', slot: 'region' })
    assert.deepEqual(why(asked(), '不知道'), { code: 'slot_declined', flow: 'fee', slot: 'region' })
    assert.deepEqual(why(asked(), '算了'), { code: 'cancelled', flow: 'fee' })
    assert.deepEqual(why(freshState(), '今天天气不错'), { code: 'not_understood' })
    assert.deepEqual(why(freshState(), '这款怎么样'), { code: 'reference_without_product' })
  })

  test('a product that is shown but not said is what the question is about', () => {
    const goods = { type: 'product', value: 'p-1', text: '', start: 0, end: 0 } as const
    const { finished } = takeTurn(freshState(), { ...message('续航怎么样', 0, 'battery'), entities: [goods] }, flowOf)
    assert.deepEqual(finished[0]?.slots.map(({ value, from }) => [value, from]), [['p-1', 'reference']])
  })

  test('a flow whose slots are too many or have no proper name asks for those that are kept', () => {
    const slots = [{ name: 'x'.repeat(500), type: 'size', required: true }, ...Array.from({ length: 30 }, (_, place) => ({ name: `s${place}`, type: 'size' as const, required: true }))] as const
    const { ask, state } = takeTurn(freshState(), message('有货吗', 0, 'big'), () => ({ id: 'big', title: '有货吗', slots }))
    assert.deepEqual(ask, { flow: 'big', slot: 's0', time: 1 })
    assert.equal(readState(JSON.stringify(state)).dropped, undefined)
    const few = takeTurn(freshState(), message('有货吗', 0, 'few'), () => ({ id: 'few', title: '有货吗', slots: slots.slice(0, 2) }))
    assert.deepEqual(few.ask, { flow: 'few', slot: 's0', time: 1 })
  })
})

test('every flow of the cases has its own name', () => {
  assert.equal(new Set(flows.map(({ id }) => id)).size, flows.length)
})

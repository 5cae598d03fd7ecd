import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Search, SearchDocument } from './port.ts'

const shop = [
  entry('refund', '怎么申请退款', '退款怎么弄 我想退钱', '在订单页点申请退款，三天内到账。'),
  entry('freight', '运费怎么算', '邮费多少钱 包邮吗', '江浙沪包邮，偏远地区另付运费。退款时运费不退。'),
  entry('invoice', '可以开发票吗', '开票 增值税发票', '下单时填写抬头即可。'),
  entry('phone', 'iPhone 15 Pro 参数', '15pro 屏幕多大', '6.1 英寸，C++ 写的系统，USB-C 接口'),
  { ...entry('club', '会员积分怎么用', '积分 换 礼品', '积分可以抵现金'), brand: 'brand-a' },
  { ...entry('club-b', '会员积分规则', '积分 规则', '每消费一元得一分'), brand: 'brand-b' },
]

/**
 * The suite that every variant passes. `open` gives an empty search over the tokens below; two of them opened with the
 * same argument share one index.
 */
export function describeSearch(name: string, skip: string | false, open: () => Promise<Search>): void {
  describe(`search: ${name}`, { skip }, () => {
    let search: Search
    before(async () => {
      search = await open()
      await search.put(shop)
    })
    after(() => search.close())

    describeFinding(() => search)
    describeChanging(() => search)
    describeLatest(() => search)
    it('serves a second process on the same index', async () => {
      const second = await open()
      await second.put([entry('second', '第二个进程写的', '', '')])
      await search.put([entry('first', '第一个进程写的', '', '')])
      assert.deepEqual(await ids(second, '第一个进程'), ['first', 'second'])
      assert.deepEqual(await ids(search, '第二个进程'), ['first', 'second'])
      await second.remove('knowledge', ['first', 'second'])
      await second.close()
    })
  })
}

function describeFinding(search: () => Search): void {
  it('finds every document that shares a token, and no other', async () => {
    assert.deepEqual(await ids(search(), '退款'), ['freight', 'refund'])
    assert.deepEqual(await ids(search(), '发票'), ['invoice'])
    assert.deepEqual(await ids(search(), '积分'), ['club', 'club-b'])
    assert.deepEqual(await ids(search(), '天气'), [])
    assert.deepEqual(await ids(search(), ''), [])
    assert.deepEqual(await ids(search(), '！？ 。'), [])
  })

  it('ranks titles and questions above the body', async () => {
    for (const [text, top] of [['退款', 'refund'], ['运费', 'freight'], ['怎么开发票', 'invoice']] as const) {
      const hits = await search().query({ collection: 'knowledge', text, limit: 10 })
      assert.equal(hits[0]?.id, top)
      assert.deepEqual(hits.map((hit) => hit.score), hits.map((hit) => hit.score).toSorted((a, b) => b - a))
    }
  })

  it('keeps model numbers and tokens with signs apart', async () => {
    assert.deepEqual(await ids(search(), '15pro'), ['phone'])
    assert.deepEqual(await ids(search(), 'c++'), ['phone'])
    assert.deepEqual(await ids(search(), 'usb-c'), ['phone'])
    assert.deepEqual(await ids(search(), 'c'), [])
    assert.deepEqual(await ids(search(), '0x632b2b'), [])
  })

  it('is not led astray by query syntax', async () => {
    for (const text of ['退款" OR "发票', 'title:退款', '退款*', "退款'); DROP TABLE documents; --", '-退款', '%', '_']) {
      await assert.doesNotReject(search().query({ collection: 'knowledge', text, limit: 5 }))
    }
    assert.deepEqual(await ids(search(), '退款'), ['freight', 'refund'])
  })

  it('narrows to a brand and what is for all brands', async () => {
    assert.deepEqual(await ids(search(), '积分', 'brand-a'), ['club'])
    assert.deepEqual(await ids(search(), '积分 退款', 'brand-b'), ['club-b', 'freight', 'refund'])
  })

  it('gives no more than the limit', async () => {
    const hits = await search().query({ collection: 'knowledge', text: '退款 积分 发票', limit: 2 })
    assert.equal(hits.length, 2)
  })

  it('finds what only a common token leads to', async () => {
    const many = Array.from({ length: 30 }, (_, index) => entry(`order${index}`, '订单', '', `编号 n${index}`))
    await search().put(many.map((one) => ({ ...one, collection: 'orders' })))
    const hits = await search().query({ collection: 'orders', text: '订单 n7', limit: 50 })
    assert.equal(hits.length, 30)
    assert.equal(hits[0]?.id, 'order7')
    assert.deepEqual(await ids(search(), '编号'), [])
  })
}

function describeChanging(search: () => Search): void {
  it('replaces and removes documents', async () => {
    await search().put([entry('tmp', '保修多久', '', '')])
    await search().put([entry('tmp', '质保期限', '', ''), entry('tmp2', '质保凭证', '', '')])
    assert.deepEqual(await ids(search(), '保修'), [])
    assert.deepEqual(await ids(search(), '质保'), ['tmp', 'tmp2'])
    await search().remove('elsewhere', ['tmp'])
    await search().remove('knowledge', ['tmp', 'unknown'])
    assert.deepEqual(await ids(search(), '质保'), ['tmp2'])
    await search().remove('knowledge', ['tmp2'])
    assert.deepEqual(await ids(search(), '质保'), [])
  })

  it('finds what came into a collection that was just found empty', async () => {
    assert.deepEqual(await search().query({ collection: 'young', text: '退款', limit: 10 }), [])
    const young = ['refund', 'back', 'again'].map((id) => ({ ...entry(id, '怎么申请退款', '', ''), collection: 'young' }))
    await search().put(young)
    assert.equal((await search().query({ collection: 'young', text: '退款', limit: 10 })).length, 3)
    await search().remove('young', young.map(({ id }) => id))
  })
  it('rebuilds one collection and leaves the others', async () => {
    const before = await ids(search(), '退款')
    await search().put(['a', 'b'].map((id) => ({ ...entry(id, '旧的', '', ''), collection: 'rebuilt' })))
    await search().rebuild('rebuilt', source(['b', 'c'].map((id) => ({ ...entry(id, '新的', '', ''), collection: 'rebuilt' }))))
    const find = async (text: string) => (await search().query({ collection: 'rebuilt', text, limit: 9 })).map((hit) => hit.id)
    assert.deepEqual(await find('旧的'), [])
    assert.deepEqual((await find('新的')).toSorted(), ['b', 'c'])
    assert.deepEqual(await ids(search(), '退款'), before)
    await search().rebuild('rebuilt', source([]))
    assert.deepEqual(await find('新的'), [])
  })

  it('keeps what is put while it rebuilds', async () => {
    const late = { ...entry('late', '后来的', '', ''), collection: 'rebuilt' }
    await search().rebuild('rebuilt', (async function* () {
      yield { ...entry('early', '先到的', '', ''), collection: 'rebuilt' }
      await search().put([late])
    })())
    const hits = await search().query({ collection: 'rebuilt', text: '后来的', limit: 5 })
    assert.deepEqual(hits.map((hit) => hit.id), ['late'])
  })
}

function describeLatest(search: () => Search): void {
  const said = ['我要退款', '退款多久到', '什么时候发货', '退款到了 谢谢', '多久能退款']
  const latest = async (text: string, more: { before?: string; limit?: number } = {}) => search().latest({ collection: 'said', text, limit: 10, ...more })

  it('finds the latest that hold every token, page by page', async () => {
    for (const [index, text] of said.entries()) await search().put([{ ...entry(`m${index}`, '', '', text), collection: 'said' }])
    const found = async (text: string) => (await latest(text)).map((hit) => hit.id)
    assert.deepEqual(await found('退款'), ['m4', 'm3', 'm1', 'm0'])
    assert.deepEqual(await found('退款 多久'), ['m4', 'm1'])
    assert.deepEqual(await found('退款多久'), ['m1'])
    for (const text of ['运费', '退款 运费', '', '"', '退款" OR "发货']) assert.deepEqual(await found(text), [], text)
    const first = await latest('退款', { limit: 3 })
    const rest = await latest('退款', { limit: 3, before: first.at(-1)!.place })
    assert.deepEqual([...first, ...rest].map((hit) => hit.id), ['m4', 'm3', 'm1', 'm0'])
    await search().remove('said', ['m3'])
    assert.deepEqual(await found('退款'), ['m4', 'm1', 'm0'])
  })
}

/** Whole words of letters, digits and signs, and pairs of Chinese characters: enough to test an engine with. */
export function pairs(text: string): string[] {
  const lower = text.toLowerCase()
  const words = lower.match(/[a-z0-9+.-]*[a-z0-9][a-z0-9+.-]*/g) ?? []
  const chinese = (lower.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)))
  return [...words, ...chinese]
}

function entry(id: string, title: string, questions: string, body: string): SearchDocument {
  return { id, collection: 'knowledge', brand: '', title, questions, body }
}

async function ids(search: Search, text: string, brand?: string): Promise<string[]> {
  const hits = await search.query({ collection: 'knowledge', ...(brand === undefined ? {} : { brand }), text, limit: 100 })
  return hits.map((hit) => hit.id).toSorted()
}

async function* source(documents: SearchDocument[]): AsyncGenerator<SearchDocument> {
  yield* documents
}

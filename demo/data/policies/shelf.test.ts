import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoKnowledge } from '../../seed.ts'
import { findPolicy, policies } from './shelf.ts'

const textOf = (id: string) => JSON.stringify(findPolicy(id)?.sections).replace(/\s/g, '')
const answerOf = (id: string) => demoKnowledge().find(entry => entry.id === id)?.answer.replace(/\s/g, '') ?? ''

test('tables are whole, and every page that an answer links to is there', () => {
  for (const { id, sections } of policies) for (const { table } of sections) {
    for (const row of table?.rows ?? []) assert.equal(row.length, table?.head.length, id)
  }
  const linked = demoKnowledge().flatMap(entry => entry.links ?? []).map(link => /^\/demo\/policies\/(.+)$/.exec(link.url)?.[1])
  for (const id of linked.filter(name => name !== undefined)) assert.ok(findPolicy(id), id)
})

test('answers and policies name the same figures', () => {
  const same: [string, string, string[]][] = [
    ['ship-fee', 'shipping', ['满39元', '满59元', '满199元', '35元', '15元', '18元']],
    ['ship-eta', 'shipping', ['1–2天', '2–4天', '4–7天', '5–8天']],
    ['ship-delay', 'shipping', ['48小时', '5%', '30元']],
    ['refund-time', 'returns', ['1–3个工作日', '3–7个工作日']],
    ['ret-how', 'returns', ['2小时内审核', '48小时内验货', '24小时内退款']],
    ['inv-late', 'invoice', ['180天']],
    ['inv-title', 'invoice', ['30天']],
    ['mem-levels', 'membership', ['1,000元', '5,000元']],
    ['mem-points', 'membership', ['100积分抵1元', '20%']],
    ['promo-price-drop', 'price-protection', ['15天内', '30天内', '48小时内审核']],
    ['pay-installment', 'payment', ['600元', '1,000元', '3期免息']],
    ['order-bulk', 'payment', ['5,000元', '20件']],
    ['war-old', 'warranty', ['30–150元']],
  ]
  for (const [entry, policy, figures] of same) for (const figure of figures) {
    assert.ok(answerOf(entry).includes(figure), `answer ${entry} lacks ${figure}`)
    assert.ok(textOf(policy).includes(figure), `policy ${policy} lacks ${figure}`)
  }
})

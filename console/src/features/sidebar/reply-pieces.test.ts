import assert from 'node:assert/strict'
import { test } from 'node:test'
import { piecesOfReply } from './reply-pieces.ts'

const names = { contact: '称呼', agent: '客服姓名', brand: '品牌', goods: '商品', order: '订单号', time: '时间' }
const facts = { contact: '林小满', agent: '小周' }

test('texts, links and choices become one text; goods go as cards', () => {
  const bag = { id: 'bag', title: '帆布包' }
  assert.deepEqual(piecesOfReply({ parts: [
    { type: 'text', text: '{{contact}}您好，我是{{agent}}。' }, { type: 'goods', goods: bag },
    { type: 'link', label: '退换规则', url: '/rules?a=1' }, { type: 'link', label: '官网', url: 'https://luxi.example/' },
    { type: 'menu', items: [{ label: '退货', send: '我要退货' }, { label: '换货', send: '我要换货' }] },
  ] }, facts, names, 'https://kf.example'), {
    text: '林小满您好，我是小周。\n退换规则 https://kf.example/rules?a=1\n官网 https://luxi.example/\n· 退货\n· 换货', goods: [bag], pictures: 0,
  })
})

test('what is not known waits to be filled in; pictures are counted', () => {
  const image = { type: 'image' as const, file: 'f', name: 'a.png', size: 1, contentType: 'image/png' }
  assert.deepEqual(piecesOfReply({ parts: [{ type: 'text', text: '订单{{order}}' }, image, image] }, facts, names, 'https://kf.example'), { text: '订单【订单号】', goods: [], pictures: 2 })
  assert.deepEqual(piecesOfReply({ parts: [image] }, facts, names, 'https://kf.example'), { text: '', goods: [], pictures: 1 })
})

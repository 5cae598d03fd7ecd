import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { goods } from '@yanshu/contract/messages.ts'
import { customerTokenExample, embedCode, embedWithGoods } from './embed.ts'

test('one line embeds the widget', () => {
  assert.equal(embedCode('https://kefu.example.cn', 'ID', { color: '#1f6feb', position: 'left' }), '<script async src="https://kefu.example.cn/widget.js" data-inbox="ID" data-color="#1f6feb" data-position="left"></script>')
})

test('the goods in the example are goods of the contract', () => {
  const code = embedWithGoods('https://kefu.example.cn', 'ID', { color: '#1f6feb', position: 'left' }, '保温杯')
  const json = /data-goods='([^']+)'/.exec(code)?.[1] ?? ''
  assert.deepEqual(goods.parse(JSON.parse(json)).title, '保温杯')
})

test('the Node example runs and signs a token for this inbox', async () => {
  const code = customerTokenExample('INBOX', 'KEY1', { secret: 'a', sub: 'b', use: 'c' })
  process.env['YANSHU_CUSTOMER_SECRET'] = 'a secret'
  const made = await import(`data:text/javascript,${encodeURIComponent(code)}`) as { customerToken: (customer: { id: string; name: string }) => string }
  const [head = '', body = '', signature] = made.customerToken({ id: '42', name: '李雷' }).split('.')
  const read = (part: string): Record<string, unknown> => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
  assert.deepEqual(read(head), { alg: 'HS256', typ: 'JWT', kid: 'KEY1' })
  const { aud, sub, name, iat, exp } = read(body)
  assert.deepEqual([aud, sub, name, Number(exp) - Number(iat)], ['INBOX', '42', '李雷', 300])
  assert.equal(signature, createHmac('sha256', 'a secret').update(`${head}.${body}`).digest('base64url'))
})

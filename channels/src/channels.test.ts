import assert from 'node:assert/strict'
import { it } from 'node:test'
import { conforms } from './conforms.ts'
import { channels } from './index.ts'
import { web } from './web/index.ts'

const look = { title: '在线客服', color: '#1668dc', position: 'right', welcome: '您好', quickQuestions: [], botName: '小雁' }

conforms(web, { origins: ['https://shop.example.cn'], look })

it('no two channels share a name', () => {
  assert.equal(new Set(channels.map((channel) => channel.name)).size, channels.length)
})

it('takes only exact origins', () => {
  const wrong = ['null', '*', 'https://*.example.cn', 'shop.example.cn', 'https://shop.example.cn/', 'https://a@shop.example.cn', 'https://a.cn;script-src', "https://a.cn,'self'"]
  for (const origin of wrong) {
    assert.equal(web.config.safeParse({ origins: [origin], look }).success, false, origin)
  }
})

it('writes origins as browsers send them', () => {
  const { data } = web.config.safeParse({ origins: ['https://Shop.Example.CN:443', 'https://商城.cn', 'http://10.0.0.8:8080'], look }) as { data: { origins: string[] } }
  assert.deepEqual(data.origins, ['https://shop.example.cn', 'https://xn--czru2d.cn', 'http://10.0.0.8:8080'])
})

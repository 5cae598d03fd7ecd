import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phoneOf } from './stand-in.ts'

test('an account of the demo leads to its chat on the phone, a real one to none', () => {
  const at = 'http://127.0.0.1:8080/demo/wechat'
  assert.equal(phoneOf({ values: { host: `${at}/api`, appId: 'wx12' } }), '/demo/wechat/?app=wx12')
  assert.equal(phoneOf({ values: { host: `${at}/qyapi`, corpId: 'ww1', openKfId: 'wk_9' } }), '/demo/wechat/?kf=wk_9')
  for (const host of [undefined, 'https://api.weixin.qq.com', 'http://10.0.0.5:8080/demo/wechat/api', `${at}/api/x`]) {
    assert.equal(phoneOf({ values: { ...(host !== undefined && { host }), appId: 'wx12' } }), undefined, host)
  }
})

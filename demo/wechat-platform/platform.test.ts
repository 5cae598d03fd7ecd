import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { startPlatform } from './platform.ts'
import { readXml } from './read-xml.ts'
import { open } from './seal.ts'
import { startStage } from './testkit/stage.ts'

test('what operators set up is kept from start to start, accounts and ids are always the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'))
  const keep = join(folder, 'settings.json')
  const settings = { url: 'http://127.0.0.1:1/hook', token: 'kept', key: 'k'.repeat(43), mode: 'safe', format: 'xml' } as const
  const first = await startPlatform({ keep })
  const [appid = ''] = first.world.apps.keys()
  first.configureUnchecked(appid, settings)
  await first.close()
  const second = await startPlatform({ keep })
  assert.deepEqual(second.world.apps.get(appid)?.callback, settings)
  assert.equal(second.appChat(appid, 'lin').openid, first.appChat(appid, 'lin').openid)
  await second.close()
  rmSync(folder, { recursive: true })
})

test('single calls can be interfered with: a code as often as wanted, or work without an answer', async () => {
  const stage = await startStage()
  const api = await stage.corpApi()
  const ma = stage.platform.kfChat(stage.corp.corpid, stage.desk.id, 'ma')
  ma.text('你好')
  const send = (msgid: string) => api.post('/cgi-bin/kf/send_msg', { touser: ma.external, open_kfid: stage.desk.id, msgid, msgtype: 'text', text: { content: '好' } })
  stage.platform.interfere('/cgi-bin/kf/send_msg', 45033, 2)
  assert.deepEqual([(await send('a')).errcode, (await send('a')).errcode, (await send('a')).errcode], [45033, 45033, 0])
  stage.platform.interfere('/cgi-bin/kf/send_msg', 'lost')
  await assert.rejects(send('b'))
  assert.equal((await send('b')).errcode, 40058, 'it was sent, and is not sent again')
  assert.equal(ma.lines.filter(line => line.side === 'account').length, 2)
  await stage.close()
})

test('rights to a kf account come and go with an event', async () => {
  const stage = await startStage()
  const account = await stage.listen(`${stage.corp.corpid}/${stage.app.agentid}`)
  const api = await stage.corpApi()
  stage.platform.setManaged(stage.corp.corpid, stage.desk.id, false)
  await stage.platform.settled()
  const outer = readXml(account.received[0]?.body ?? '').value as Record<string, string>
  const fields = readXml(open(account.settings.key, outer.Encrypt ?? '', stage.corp.corpid)).value as Record<string, string>
  assert.deepEqual([fields.Event, fields.FromUserName, fields.AuthDelOpenKfId], ['kf_account_auth_change', 'sys', stage.desk.id])
  assert.equal((await api.post('/cgi-bin/kf/sync_msg', { open_kfid: stage.desk.id })).errcode, 95004)
  const listed = (await api.post('/cgi-bin/kf/account/list', {})).account_list as readonly { manage_privilege: boolean }[]
  assert.deepEqual(listed.map(each => each.manage_privilege), [false, true])
  stage.platform.memberSays(`${stage.corp.corpid}/${stage.app.agentid}`, 'lijun', 'text', { Content: '在' })
  assert.throws(() => stage.platform.befriend('wwnone', 'lin', 'lijun'), /there is no wwnone/)
  await stage.platform.settled()
  assert.equal(account.received.length, 2)
  await stage.close()
})

test('three hosts have three addresses, and all are closed', async () => {
  const platform = await startPlatform()
  const addresses = Object.values({ ...platform.addresses })
  assert.equal(new Set(addresses).size, 3)
  for (const address of addresses) assert.equal((await fetch(`${address}/`)).status, 200)
  await platform.close()
  for (const address of addresses) await assert.rejects(fetch(`${address}/`))
})

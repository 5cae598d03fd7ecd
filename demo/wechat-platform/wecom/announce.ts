import { wrapForCorp } from '../callbacks/envelope.ts'
import type { Reading } from '../callbacks/deliver.ts'
import { seconds } from '../clock.ts'
import type { Fields } from '../fields.ts'
import type { World } from '../world.ts'
import type { Corp, CorpApp } from './model.ts'

/** Tells an application of its corp's news; without a callback nobody is told. `agentid` stays empty for kf. */
export function tellApp(world: World, corp: Corp, app: CorpApp, about: string, fields: Fields, agentid = ''): void {
  const { callback } = app
  if (!callback) return
  const letter = { fields: { ToUserName: corp.corpid, ...fields }, receiver: corp.corpid, to: corp.corpid, agentid }
  world.callbacks.send({
    account: `${corp.corpid}/${app.agentid}`, about,
    wrap: (timestamp, nonce) => wrapForCorp(callback, letter, timestamp, nonce),
    read: readAnswer,
    failed: () => {},
  })
}

function readAnswer(body: string): Reading {
  if (body === '') return { outcome: 'empty' }
  return body === 'success' ? { outcome: 'success' } : { outcome: 'unreadable', why: `neither empty nor success: ${body.slice(0, 60)}` }
}

/** An event that an application is told of. */
export function tellEvent(world: World, corp: Corp, app: CorpApp, event: string, more: Fields, agentid = ''): void {
  tellApp(world, corp, app, event, { CreateTime: seconds(world.clock.now()), MsgType: 'event', Event: event, ...more }, agentid)
}

/** A member of the corp writes to an application, or does something there; the fields are those of the protocol page. */
export function tellOfMember(world: World, corp: Corp, app: CorpApp, userid: string, type: string, more: Fields): void {
  const number: Fields = type === 'event' ? {} : { MsgId: world.nextNumber() }
  const fields: Fields = { FromUserName: userid, CreateTime: seconds(world.clock.now()), MsgType: type, ...more, ...number, AgentID: Number(app.agentid) }
  tellApp(world, corp, app, `${userid} ${type}`, fields, app.agentid)
}

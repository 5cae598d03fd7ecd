import { done, numberIn, readJson, textIn, textsIn } from '../../calls/request.ts'
import type { CallRequest, Reply } from '../../calls/request.ts'
import { refuseIf } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { kfCallerOf } from '../corps.ts'
import { deskOf } from './desks.ts'
import { makeDesk } from './make-desk.ts'

/** POST kf/account/list. */
export function listAccounts(request: CallRequest): Reply {
  const corp = kfCallerOf(request)
  const body = readJson(request)
  const offset = numberIn(body, 'offset', 0, 0, 1_000_000)
  const limit = numberIn(body, 'limit', 100, 1, 100)
  const list = [...corp.desks.values()].slice(offset, offset + limit)
  return done({ account_list: list.map(desk => ({ open_kfid: desk.id, name: desk.name, avatar: `${request.world.addresses.open}/faces/${desk.id}.svg`, manage_privilege: desk.managed })) })
}

/** POST kf/account/add. */
export function addAccount(request: CallRequest): Reply {
  const corp = kfCallerOf(request)
  const name = readName(request)
  const desk = makeDesk(newId('wk', 32), name)
  corp.desks.set(desk.id, desk)
  request.world.journal.changed()
  return done({ open_kfid: desk.id })
}

/** POST kf/account/update. */
export function updateAccount(request: CallRequest): Reply {
  const { desk } = deskOf(request, readJson(request))
  desk.name = readName(request)
  return done()
}

/** POST kf/account/del. */
export function removeAccount(request: CallRequest): Reply {
  const { corp, desk } = deskOf(request, readJson(request))
  corp.desks.delete(desk.id)
  return done()
}

function readName(request: CallRequest): string {
  const name = textIn(readJson(request), 'name', 95006)
  refuseIf(name === '' || [...name].length > 16, 95006)
  return name
}

/** POST kf/add_contact_way: the address that opens the chat; scene_param may be appended, nothing else. */
export function addContactWay(request: CallRequest): Reply {
  const body = readJson(request)
  const { desk, world } = deskOf(request, body)
  const scene = textIn(body, 'scene')
  refuseIf(!/^[0-9a-zA-Z_-]{0,32}$/.test(scene), 40058, 'invalid scene')
  return done({ url: `${world.addresses.open}/kfid/${desk.id}?enc_scene=${Buffer.from(scene).toString('base64url')}` })
}

/** POST kf/servicer/add and /del: an outcome for each member. */
export function changeServicers(request: CallRequest): Reply {
  const body = readJson(request)
  const { corp, desk } = deskOf(request, body)
  const isAdding = request.path.endsWith('/add')
  const result = textsIn(body, 'userid_list', 100).map(userid => {
    if (!corp.members.some(member => member.userid === userid)) return { userid, errcode: 60111, errmsg: 'userid not found' }
    if (isAdding) desk.servicers.set(userid, desk.servicers.get(userid) ?? { status: 0, stopType: 0 })
    else desk.servicers.delete(userid)
    return { userid, errcode: 0, errmsg: 'success' }
  })
  return done({ result_list: result })
}

/** GET kf/servicer/list. */
export function listServicers(request: CallRequest): Reply {
  const { desk } = deskOf(request, { open_kfid: request.query.get('open_kfid') ?? '' })
  return done({ servicer_list: [...desk.servicers].map(([userid, { status, stopType }]) => ({ userid, status, ...(status === 1 && { stop_type: stopType }) })) })
}

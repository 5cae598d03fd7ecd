import { createHash } from 'node:crypto'
import { idOf } from './ids.ts'
import type { AppAccount, MenuButton, Person } from './model.ts'
import { makeDesk } from './wecom/kf/make-desk.ts'
import type { Corp, CorpApp, Member } from './wecom/model.ts'

/** Who and what there is when the stand-in starts. */
export interface Plan {
  readonly people: readonly Person[]
  readonly apps: readonly AppAccount[]
  readonly corps: readonly Corp[]
}

const people: readonly Person[] = [
  { id: 'lin', name: '林小满', hue: 12, gender: 2 },
  { id: 'chen', name: '陈屿', hue: 205, gender: 1 },
  { id: 'wang', name: '王一鸣', hue: 150, gender: 1 },
  { id: 'ma', name: '马晓燕', hue: 38, gender: 2 },
  { id: 'he', name: '何 Amy', hue: 280, gender: 2 },
]

const menu: readonly MenuButton[] = [
  { name: '查订单', type: 'click', value: 'orders' },
  { name: '附近门店', type: 'location_select', value: 'stores' },
  { name: '逛商城', type: 'view', value: 'https://shop.example/' },
]

const members: readonly Member[] = [
  { userid: 'zhangwei', name: '张薇', active: true },
  { userid: 'lijun', name: '李军', active: true },
  { userid: 'zhouqi', name: '周琪', active: false },
]

/**
 * The enterprise of the demo shop: a certified service account, an uncertified subscription account, a mini program, and a corp of WeCom with
 * two kf accounts (one whose sessions go to the API, one whose sessions go to servicers at once). Ids and secrets are invented and always the same.
 */
export function demoPlan(): Plan {
  const mini = makeApp('mini', '鹿溪优选商城', true, [])
  return {
    people,
    apps: [makeApp('official', '鹿溪优选', true, [mini.appid], menu), makeApp('official', '鹿溪生活志', false, []), mini],
    corps: [makeCorp('鹿溪优选有限公司', [mini.appid])],
  }
}

/** An official account or a mini program without a callback. */
export function makeApp(kind: AppAccount['kind'], name: string, certified: boolean, linked: readonly string[], buttons: readonly MenuButton[] = []): AppAccount {
  return {
    kind, name, certified, linked, menu: buttons, recognises: kind === 'official' && certified, appid: `wx${hex(16, name, 'appid')}`, secret: hex(32, name, 'secret'),
    original: `gh_${hex(12, name, 'original')}`, trustedHosts: ['127.0.0.1', 'localhost'], visitors: new Map(),
  }
}

/** A corp with an application for everything, one without rights, its members, and two kf accounts. */
export function makeCorp(name: string, linked: readonly string[]): Corp {
  const app = (agentid: string, title: string, rights: boolean): CorpApp => ({
    agentid, name: title, secret: idOf('', 43, name, agentid, 'secret'), kf: rights, contacts: rights, trustedHosts: ['127.0.0.1', 'localhost'],
  })
  const own = makeDesk(idOf('wk', 32, name, 'own'), '鹿溪客服')
  const staffed = makeDesk(idOf('wk', 32, name, 'staffed'), '鹿溪门店客服', { intake: 'servicers' })
  for (const desk of [own, staffed]) for (const { userid } of members) desk.servicers.set(userid, { status: 0, stopType: 0 })
  return {
    corpid: `ww${hex(16, name, 'corpid')}`, name, verified: true, apps: [app('1000002', '雁书客服', true), app('1000003', '考勤', false)], members, linked,
    desks: new Map([own, staffed].map(desk => [desk.id, desk])), customers: new Map(),
  }
}

function hex(length: number, ...things: readonly string[]): string {
  return createHash('sha256').update(things.join('\n')).digest('hex').slice(0, length)
}

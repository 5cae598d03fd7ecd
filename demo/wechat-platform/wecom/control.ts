import type { Platform } from '../platform.ts'
import type { World } from '../world.ts'
import { tellEvent, tellOfMember } from './announce.ts'
import { befriend, unfriend } from './contacts.ts'
import type { Corp } from './model.ts'

/** What members and the corp's operator do, for tests. All throw when there is no such corp, application, person or account. */
export function createCorpControl(world: World): Pick<Platform, 'memberSays' | 'befriend' | 'unfriend' | 'setManaged'> {
  const corpOf = (corpid: string): Corp => world.corps.get(corpid) ?? fail(corpid)
  const personOf = (id: string) => world.people.get(id) ?? fail(id)
  return {
    memberSays: (owner, userid, type, fields) => {
      const [corpid = '', agentid = ''] = owner.split('/')
      const corp = corpOf(corpid)
      tellOfMember(world, corp, corp.apps.find(app => app.agentid === agentid) ?? fail(owner), userid, type, fields)
    },
    befriend: (corpid, person, userid) => void befriend(world, corpOf(corpid), personOf(person), userid),
    unfriend: (corpid, person, userid) => unfriend(world, corpOf(corpid), personOf(person), userid, 'member'),
    setManaged: (corpid, id, managed) => {
      const corp = corpOf(corpid)
      const desk = corp.desks.get(id) ?? fail(id)
      desk.managed = managed
      for (const app of corp.apps.filter(each => each.kf)) {
        tellEvent(world, corp, app, 'kf_account_auth_change', { FromUserName: 'sys', [managed ? 'AuthAddOpenKfId' : 'AuthDelOpenKfId']: { repeated: [id] } })
      }
    },
  }
}

function fail(what: string): never {
  throw new Error(`there is no ${what}`)
}

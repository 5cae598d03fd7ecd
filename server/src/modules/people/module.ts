import type { Live, Module, Transact } from '../../host/module.ts'
import { apiKeyRoutes } from './api-keys/routes.ts'
import { groupRoutes } from './group-routes.ts'
import { peopleFirst } from './migrations/20261122_people_first.ts'
import { apiKeysFirst } from './migrations/20261129_people_api_keys.ts'
import { shippedPermissions } from './migrations/20261129_people_shipped_permissions.ts'
import { peopleSkills } from './migrations/20261129_people_skills.ts'
import { keyBrands } from './migrations/20261206_people_key_brands.ts'
import { peopleOffice } from './migrations/20261220_people_office.ts'
import { peopleRoutes } from './people-routes.ts'
import type { People } from './service.ts'
import { signingRoutes } from './signing/routes.ts'
import { peopleSettings } from './signing/settings.ts'

export interface PeopleModuleDeps {
  people: People
  transact: Transact
  dataDir: string
  demo: boolean
}

export function peopleModule({ people, transact, dataDir, demo }: PeopleModuleDeps): Module {
  return {
    name: 'people',
    essential: true,
    migrations: { '20261122_people_first': peopleFirst, '20261129_people_shipped_permissions': shippedPermissions, '20261129_people_skills': peopleSkills, '20261129_people_api_keys': apiKeysFirst, '20261206_people_key_brands': keyBrands, '20261220_people_office': peopleOffice },
    settings: peopleSettings,
    routes(on) {
      signingRoutes(on, people, transact, { dataDir, demo })
      peopleRoutes(on, people, transact)
      groupRoutes(on, people, transact)
      apiKeyRoutes(on, people, transact)
    },
    live: {
      'sessions.ended': ({ payload }, live) => {
        people.sessionsEnded(payload.person)
        live.close(`person:${payload.person}`, 'unauthenticated', ({ actor }) =>
          payload.session === undefined ? actor.session !== payload.except : actor.session === payload.session)
      },
      'person.changed': ({ payload }, live) => {
        people.changed(payload.person)
        tellConsoles(live, 'people', 'colleagues', 'roles')
        // What a socket may see was decided when it came: it comes again, as who it is now. Who is lent stays, and `conversations` shows more.
        if (!payload.lent) live.close(`person:${payload.person}`, 'unavailable')
      },
      'api_key.changed': (_event, live) => {
        people.apiKeys.forget()
        tellConsoles(live, 'api-keys')
      },
      'group.changed': (_event, live) => {
        people.groupsChanged()
        tellConsoles(live, 'groups', 'colleagues')
      },
    },
    jobs: { sweep: { everyMs: 60_000, run: (actor) => people.sweep(actor) } },
    async start() {
      await people.ensureBasics()
      await people.load()
      return () => undefined
    },
  }
}

function tellConsoles(live: Live, ...topics: string[]): void {
  for (const topic of topics) live.toAgents(['staff'], { type: 'changed', topic })
}

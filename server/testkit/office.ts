import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Permission } from '@yanshu/contract/permissions.ts'
import type { Databases } from '../src/base/db/open.ts'
import type { Database } from '../src/database.ts'
import { stranger, type Actor } from '../src/host/actor.ts'
import type { Live, Socket } from '../src/host/module.ts'
import { peopleModule } from '../src/modules/people/module.ts'
import { createPeople } from '../src/modules/people/service.ts'
import { peopleSettings } from '../src/modules/people/signing/settings.ts'
import { settingsModule } from '../src/modules/settings/module.ts'
import { createSettings } from '../src/modules/settings/service.ts'
import { turnableClock } from './clock.ts'
import { openWriter } from './writer.ts'

export const goodPassword = 'Vaxholm-7-lanterns'

/** An installation with people and settings, and nothing else: the clock stands still, events are told by `tell`. */
export async function openOffice(databases: Databases<Database>) {
  const clock = turnableClock()
  const settings = createSettings({ db: databases.reader, dialect: databases.dialect, clock, schemas: () => new Map([['people', peopleSettings]]) })
  const migrations = { ...settingsModule({ settings } as Parameters<typeof settingsModule>[0]).migrations, ...peopleModule({} as Parameters<typeof peopleModule>[0]).migrations }
  const writer = await openWriter(databases, migrations, clock)
  const people = createPeople({
    db: databases.reader, dialect: databases.dialect, transact: writer.transact, clock, key: { id: 'token', secret: Buffer.alloc(32, 7) },
    settings: settings.section('people', peopleSettings), modulesOn: () => ['people'],
  })
  const dataDir = mkdtempSync(join(tmpdir(), 'yanshu-office-'))
  after(() => rmSync(dataDir, { recursive: true, force: true }))
  const module = peopleModule({ people, transact: writer.transact, dataDir, demo: false })
  await module.start!()
  const closings: { topic: string; code: string; which: ((socket: Socket) => boolean) | undefined }[] = []
  const live: Live = { toAgents() {}, toVisitors() {}, close: (topic, code, which) => void closings.push({ topic, code, which }) }
  let told = 0

  return {
    clock, settings, people, dataDir, module, closings, ...writer,
    /** What every process hears after a commit. */
    tell(): void {
      for (const event of writer.events.slice(told)) (module.live as Record<string, (event: unknown, live: Live) => void>)[event.name]?.(event, live)
      told = writer.events.length
    },
    add: (login: string, roles: string[] = ['agent']) => people.add(from('-'), { login, name: login, roles, password: goodPassword }),
    signIn: (login: string, password = goodPassword, ip = '192.0.2.1') => people.signingIn.signIn({ ...from('-'), ip }, login, password),
    /** Who a request with this token is by. */
    ask: (token: string, headers: Record<string, string> = {}) => people.identify({ ...from('-'), cookies: { yanshu_session: token }, headers }),
    lastAudit: () => databases.reader.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow(),
    audits: (event: string) => databases.reader.selectFrom('audit').selectAll().where('event_type', '=', event).orderBy('seq').execute(),
  }
}
export type Office = Awaited<ReturnType<typeof openOffice>>

/** Somebody with these permissions, or a stranger. */
export function from(id: string, permissions: readonly Permission[] = [], more: Partial<Actor> = {}): Actor {
  const somebody = stranger({ ip: '192.0.2.1', port: 40000, userAgent: 'test', channel: 'console', requestId: 'request-1', language: 'zh-CN' })
  return { ...somebody, ...(id !== '-' && { type: 'user' as const, id, name: id }), permissions: new Set(permissions), ...more }
}

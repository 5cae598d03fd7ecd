import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe } from 'node:test'
import { listInboxes, type Inbox } from '@yanshu/contract/brands.ts'
import { signIn } from '@yanshu/contract/people.ts'
import type { AppOptions } from '../src/foundation.ts'
import { createApp, type App } from '../src/starting.ts'
import { readConfig } from '../src/base/config.ts'
import type { Migration } from '../src/base/db/migrate.ts'
import { openDatabases, type OpenOptions } from '../src/base/db/open.ts'
import type { Database } from '../src/database.ts'
import { allMigrations } from '../src/migrations.ts'
import { createCaller, type Caller } from './caller.ts'
import { mariadbPlaces } from './databases.ts'
import { migrateQuickly } from './schema-template.ts'
import type { DemoPerson } from './server-process.ts'

/** The whole product in this process, with the demo's people and a data folder of its own. */
export interface OpenedApp {
  /** http://127.0.0.1:<port> */
  url: string
  /** ws://127.0.0.1:<port> */
  socketUrl: string
  /** http://127.0.0.1:<management port> */
  managementUrl: string
  /** Calls any path. `body`: an object goes as JSON, a FormData as it is. */
  api(method: string, path: string, body?: object, token?: string, headers?: Record<string, string>): Promise<Answer>
  /** Calls endpoints of the contract; rejects with Refused. */
  call: Caller
  /** A token of the demo person who has this login or role. Asked for again it is the same one. */
  signIn(loginOrRole: string): Promise<string>
  people: DemoPerson[]
  /** The first inbox. */
  inbox: Inbox
  app: App
  dataDir: string
  databaseUrl: string | undefined
  close(): Promise<void>
}
export interface Answer {
  status: number
  headers: Headers
  /** The body as JSON, or as text where it is none. */
  // any: each caller knows what it asked for
  body: any
}
export interface OpenAppOptions extends Omit<AppOptions, 'bare'> {
  /** With the demo shop's knowledge, stores and terms and the phrasings of the starter intents, as the demo has them; they take longer than all the rest. */
  wares?: boolean
  databaseUrl?: string | undefined
  env?: Record<string, string>
}

/** Starts the app on free ports, without wares unless told otherwise. Whoever opened it closes it. */
export async function openApp({ databaseUrl, env, wares = false, ...options }: OpenAppOptions = {}): Promise<OpenedApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yanshu-app-'))
  const app = await createApp(readConfig({
    PORT: '0', HOST: '127.0.0.1', MANAGEMENT_PORT: '0', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, DEMO: '1', DEMO_WECHAT: '0', ENCODER: '0', CHECK_OUTPUTS: '1', LOG_LEVEL: 'silent', LIMITS_FACTOR: '100', ...env,
  }), { ...options, bare: !wares })
  const url = `http://127.0.0.1:${app.port}`
  const call = createCaller(url)
  const people = JSON.parse(readFileSync(join(dataDir, 'demo-people.json'), 'utf8')) as DemoPerson[]
  const tokens = new Map<string, Promise<string>>()
  let closing: Promise<void> | undefined

  const signInOnce = (who: string): Promise<string> => {
    const person = people.find(({ login, role }) => login === who || role === who)
    if (!person) throw new Error(`there is no demo person ${who}`)
    const token = tokens.get(person.login) ?? call(signIn, { input: { login: person.login, password: person.password } }).then((signed) => signed.token)
    tokens.set(person.login, token)
    return token
  }
  const close = () => (closing ??= app.stop().finally(() => rmSync(dataDir, { recursive: true, force: true })))
  const { items: [inbox] } = await call(listInboxes, {}, await signInOnce('administrator'))
  return {
    url, call, people, app, dataDir, databaseUrl, close, inbox: inbox!, signIn: signInOnce,
    socketUrl: url.replace('http', 'ws'), managementUrl: `http://127.0.0.1:${app.managementPort}`,
    api: (method, path, body, token, headers) => ask(`${url}${path}`, method, body, token, headers),
  }
}

/** Opens apps that are closed after the suite. */
export type Open = (options?: OpenAppOptions) => Promise<OpenedApp>

/** Runs a suite of the whole app on SQLite and, where YANSHU_TEST_MARIADB_URL names a server, on MariaDB. */
export function eachApp(suite: (name: 'sqlite' | 'mariadb', open: Open) => void): void {
  describe('on SQLite', () => suite('sqlite', opener(async () => undefined, async () => {})))
  const server = process.env['YANSHU_TEST_MARIADB_URL']
  describe('on MariaDB', { skip: server ? false : 'YANSHU_TEST_MARIADB_URL names no server' }, () => {
    if (!server) return
    const { makePlace, dropAll } = mariadbPlaces(server)
    suite('mariadb', opener(async () => prepare(await makePlace()), dropAll))
  })
}

/** Those of the app, known from the first one that was opened. */
let migrations: Record<string, Migration> | undefined

async function prepare(place: OpenOptions): Promise<string | undefined> {
  if (migrations !== undefined) {
    const databases = await openDatabases<Database>(place)
    try {
      await migrateQuickly(databases, migrations)
    } finally {
      await databases.close()
    }
  }
  return place.url
}

function opener(makeUrl: () => Promise<string | undefined>, removeAll: () => Promise<void>): Open {
  const opened = new Set<OpenedApp>()
  // Here and not in `openApp`: what a `before` hook would register ran right after that hook.
  after(async () => {
    await Promise.all([...opened].map((each) => each.close()))
    await removeAll()
  })
  return async (options) => {
    const app = await openApp({ ...options, databaseUrl: await makeUrl() })
    migrations ??= allMigrations(app.app.parts.modules)
    opened.add(app)
    return Object.assign(app, { close: withdrawn(app) })
  }

  /** Whoever closes an app also sees whether that went well. */
  function withdrawn(app: OpenedApp): () => Promise<void> {
    const { close } = app
    return () => {
      opened.delete(app)
      return close()
    }
  }
}

async function ask(url: string, method: string, body: object | undefined, token: string | undefined, more: Record<string, string> = {}): Promise<Answer> {
  const isForm = body instanceof FormData
  const response = await fetch(url, {
    method,
    headers: { ...(body && !isForm && { 'content-type': 'application/json' }), ...(token !== undefined && { authorization: `Bearer ${token}` }), ...more },
    signal: AbortSignal.timeout(30_000),
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
}

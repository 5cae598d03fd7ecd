import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { prepareServer, type ServerProcess } from '../testkit/server-process.ts'

let server: ServerProcess
before(async () => {
  server = await prepareServer({ environment: { DEMO: '0' } })
  await server.start()
})
after(() => server.remove())

/** What the server says last when it is started in the same folder with this environment, and how it ends. */
async function startAnother(environment: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, PORT: '0', MANAGEMENT_PORT: '0', HOST: '127.0.0.1', DATA_DIR: server.dataDir, DATABASE_URL: '', DEMO: '0', LOG_LEVEL: 'fatal', NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = await once(child, 'close') as [number | null]
  return { code, said }
}

test('files that the server writes are readable by nobody else', () => {
  const files = readdirSync(server.dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  assert.ok(files.some((file) => file.name === 'search.db') && files.some((file) => file.name === 'yanshu.db'))
  const open = files.filter((file) => ((statSync(join(file.parentPath, file.name), { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0)
  assert.deepEqual(open.map((file) => file.name), [])
})

test('a port that is taken ends the start with a sentence', async () => {
  await server.stop()
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const { code, said } = await startAnother({ PORT: String(port) })
  taken.close()
  assert.equal(code, 1)
  assert.match(said, new RegExp(`^The port ${port} is in use: .* PORT `))
})

test('what an administrator has to mend ends the start, whatever was open by then', async () => {
  const database = new DatabaseSync(join(server.dataDir, 'yanshu.db'))
  database.exec("insert into migrations values ('20990101_later_version', 1)")
  database.close()
  const { code, said } = await startAnother({})
  assert.equal(code, 1)
  assert.match(said, /newer version/)
})

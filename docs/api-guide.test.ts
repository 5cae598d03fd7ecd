import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { brandKeyRoutes, makeApiKey } from '@yanshu/contract/api-keys.ts'
import { openApp } from '../server/testkit/open-app.ts'

const run = promisify(execFile)
const commandsOf = (guide: string) => [...readFileSync(join(import.meta.dirname, 'guides', guide), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]!.trim())

test('the commands of the guide to the API do what they say', async () => {
  const app = await openApp()
  after(() => app.close())
  const { secret } = await app.call(makeApiKey, { input: { name: 'guide', scopes: ['contacts.read', 'conversations.all', 'labels.manage'] } }, await app.signIn('admin'))
  const env = { ...process.env, YANSHU_URL: app.url, YANSHU_KEY: secret }
  for (const guide of ['api.md', 'api.zh-CN.md']) {
    const commands = commandsOf(guide)
    assert.equal(commands.length, 3)
    for (const command of commands) assert.equal(typeof JSON.parse((await run('sh', ['-c', command], { env })).stdout), 'object', command)
    for (const command of commands) await assert.rejects(run('sh', ['-c', command], { env: { ...env, YANSHU_KEY: `${secret}x` } }), command)
  }
})

test('the guide names what a key for some brands may call', () => {
  for (const guide of ['api.md', 'api.zh-CN.md']) {
    const [, named = ''] = /```text\n([\s\S]*?)```/.exec(readFileSync(join(import.meta.dirname, 'guides', guide), 'utf8')) ?? []
    assert.deepEqual(named.trim().split('\n'), brandKeyRoutes)
  }
})

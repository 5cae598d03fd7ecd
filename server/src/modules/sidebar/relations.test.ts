import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { World } from '@yanshu/channels/world.ts'
import type { Connection } from '../inboxes/accounts/accounts.ts'
import { createRelations } from './relations.ts'

test('what one inbox\'s app may not read says nothing of another inbox of the company; what changed is read anew', async () => {
  const answers: Record<string, object> = {
    deaf: { outcome: 'failed', reason: 'no_permission' }, wrong: { outcome: 'failed', reason: 'credentials_wrong' }, busy: { outcome: 'retry', reason: 'busy', afterMs: 1 },
    good: { outcome: 'read', colleagues: ['lisi'] },
  }
  let asked = 0
  const channel = { name: 'wecom-kf', office: { relation: (config: string) => (asked++, Promise.resolve(answers[config])) } }
  const relations = createRelations({} as World, { monotonic: () => 0 })
  const read = (config: string) => relations.read({ inbox: { id: config }, channel, config, account: 'ww1', edition: '' } as unknown as Connection, 'wm1')
  assert.deepEqual(await Promise.all(['deaf', 'wrong', 'busy', 'good'].map(read)), [
    { colleagues: [] }, { colleagues: [], trouble: 'credentials_wrong' }, 'unknown', { colleagues: ['lisi'], profile: undefined },
  ])
  await Promise.all(['deaf', 'good'].map(read))
  assert.equal(asked, 4, 'kept')
  relations.forget('wm1')
  await read('good')
  assert.equal(asked, 5)
})

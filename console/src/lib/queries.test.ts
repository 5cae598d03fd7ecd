import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { QueryObserver } from '@tanstack/react-query'
import { ApiError, isRefusal } from './api-error.ts'
import { forgetSession, isWorthRetrying, queries, refresh, sessionKey } from './queries.ts'

afterEach(() => queries.clear())
const refused = (status: number) => new ApiError({ code: status === 401 ? 'unauthenticated' : 'internal', message: '', status })

test('only stumbles of the server and of the network are tried again, twice', () => {
  assert.ok(isWorthRetrying(0, refused(503)))
  assert.ok(isWorthRetrying(1, refused(0)))
  assert.ok(!isWorthRetrying(2, refused(503)))
  assert.ok(!isWorthRetrying(0, refused(404)))
  assert.ok(!isWorthRetrying(0, new Error('a fault of ours')))
})

test('a topic makes all keys that begin with it old, and no others', async () => {
  queries.setQueryData(['people', 'lin'], 1)
  queries.setQueryData(['people', ''], 1)
  queries.setQueryData(['groups'], 1)
  await refresh('people')
  const old = queries.getQueryCache().getAll().filter((query) => query.state.isInvalidated).map((query) => query.queryKey)
  assert.deepEqual(old, [['people', 'lin'], ['people', '']])
})

test('what changes while it is read for the first time is read again', async () => {
  const answers = ['waiting', 'sent', 'later']
  const began: (() => void)[] = []
  const observer = new QueryObserver(queries, { queryKey: ['delivery', 'a'], queryFn: () => new Promise<string>((resolve) => began.push(() => resolve(answers.shift()!))) })
  const forget = observer.subscribe(() => undefined)
  void refresh('delivery')
  void refresh('delivery')
  began[0]?.()
  for (let turn = 0; turn < 50 && began.length < 2; turn++) await new Promise((resolve) => setTimeout(resolve))
  began[1]?.()
  for (let turn = 0; turn < 50 && observer.getCurrentResult().data !== 'sent'; turn++) await new Promise((resolve) => setTimeout(resolve))
  assert.deepEqual([observer.getCurrentResult().data, began.length], ['sent', 2])
  forget()
})

test('a session that ended, or is another person’s by now, empties the cache, whichever request noticed', async () => {
  for (const code of ['unauthenticated', 'other_person'] as const) {
    queries.setQueryData(sessionKey, { name: 'Lin' })
    queries.setQueryData(['people'], 1)
    await assert.rejects(queries.fetchQuery({ queryKey: ['groups'], queryFn: () => Promise.reject(new ApiError({ code, message: '', status: 401 })) }))
    await new Promise((resolve) => setTimeout(resolve))
    assert.equal(queries.getQueryData(sessionKey), null, code)
    assert.equal(queries.getQueryData(['people']), undefined)
  }
})

test('signing out forgets everything but that nobody is signed in', () => {
  queries.setQueryData(['contacts'], ['secret'])
  forgetSession()
  assert.deepEqual(queries.getQueryCache().getAll().map((query) => query.queryKey), [['session']])
})

test('a refusal is known by its code', () => {
  assert.ok(isRefusal(refused(401), 'absent', 'unauthenticated'))
  assert.ok(!isRefusal(refused(500), 'unauthenticated'))
  assert.ok(!isRefusal(new Error('unauthenticated'), 'unauthenticated'))
})

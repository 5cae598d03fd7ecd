import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { StandIn } from '../../testkit/stand-in.ts'
import { type Keep, openKeep } from './keep.ts'
import { Visits } from './visits.ts'

async function open(context: TestContext): Promise<{ standIn: StandIn; keep: Keep; visits: Visits; again(): Visits }> {
  const standIn = new StandIn()
  const origin = await standIn.listen()
  context.after(() => standIn.close())
  const keep = openKeep(undefined, 'p:')
  const make = () => new Visits({ origin, inbox: '0199aaaa-0000-7000-8000-000000000001', language: 'zh-CN', keep })
  return { standIn, keep, visits: make(), again: make }
}

test('one token serves until it has to be renewed; calls at the same time share one request', async context => {
  const { standIn, visits } = await open(context)
  const [first, second] = await Promise.all([visits.token(), visits.token()])
  assert.equal(first, second)
  assert.equal(await visits.token(), first)
  assert.equal(standIn.visits.length, 1)
  visits.wear()
  assert.notEqual(await visits.token(), first)
})

test('a contact is recognised by what the server gave last time', async context => {
  const { standIn, keep, visits, again } = await open(context)
  await visits.token()
  const memory = keep.get('memory')
  await again().token()
  assert.deepEqual(standIn.visits.map(visit => (visit as { memory?: string }).memory), [undefined, memory])
})

test('a signed-in contact leaves nothing behind in the browser', async context => {
  const { standIn, keep, visits } = await open(context)
  await visits.token()
  standIn.known = true
  visits.signIn('shop-token')
  await visits.token()
  assert.equal(keep.get('memory'), undefined)
  visits.wear()
  await visits.token()
  const [, second, third] = standIn.visits as { customerToken?: string; memory?: string }[]
  assert.equal(second?.customerToken, 'shop-token')
  assert.equal(third?.customerToken, undefined)
  assert.equal(typeof third?.memory, 'string')
})

test('signing out forgets who it was', async context => {
  const { standIn, visits } = await open(context)
  await visits.token()
  visits.signIn(undefined)
  assert.equal(visits.visit, undefined)
  await visits.token()
  assert.equal((standIn.visits[1] as { memory?: string }).memory, undefined)
})

test('a shop\'s token that has ended does not keep the contact from writing', async context => {
  const { standIn, visits } = await open(context)
  visits.signIn('worn')
  await visits.token()
  assert.equal(standIn.visits.length, 2)
})

test('an answer for the person before is not taken', async context => {
  const { standIn, visits } = await open(context)
  const early = visits.token()
  visits.signIn('shop-token')
  await assert.rejects(early, { code: 'unreachable' })
  await visits.token()
  assert.equal((standIn.visits.at(-1) as { customerToken?: string }).customerToken, 'shop-token')
})

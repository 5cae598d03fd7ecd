import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Database } from '../../../database.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { openLobby, type Lobby } from '../../../../testkit/lobby.ts'
import { keptPages, type ToldPage } from './trail.ts'

const page = (number: number, more: Partial<ToldPage> = {}): ToldPage =>
  ({ clientId: `page-view-${number}`, url: `https://shop.example.cn/p/${number}`, title: `商品 ${number}`, agoMs: 0, ...more })

/** A contact that has begun a conversation. */
async function comer(lobby: Lobby) {
  const { token } = await lobby.begin()
  const { actor } = (await lobby.who(token))!
  return { actor, begin: () => lobby.visiting.open(actor, {}) }
}

async function tell(lobby: Lobby, actor: Awaited<ReturnType<typeof comer>>['actor'], pages: ToldPage[]) {
  const standing = await lobby.trail.standingOf(actor)
  await lobby.transact(actor, 'visit.pages', (tx) => lobby.trail.note(tx, actor, pages, standing))
}

eachDatabase((_name, open) => {
  describe('the trail', () => {
    test('is kept only of who has begun a conversation', async () => {
      const lobby = await openLobby(await open<Database>())
      const { actor, begin } = await comer(lobby)
      await assert.rejects(tell(lobby, actor, [page(1)]), { code: 'absent' })
      const { id } = await begin()
      await tell(lobby, actor, [page(1)])
      const { items } = await lobby.trail.list(actor.id, undefined, 10)
      assert.deepEqual(items.map(({ title, conversation }) => [title, conversation]), [['商品 1', id]])
    })

    test('stands in the order of looking, told once however often it is sent, without secrets', async () => {
      const lobby = await openLobby(await open<Database>())
      const { actor, begin } = await comer(lobby)
      await begin()
      const told = [page(2, { agoMs: 60_000 }), page(1, { agoMs: 120_000 }), page(3, { url: 'https://shop.example.cn/p/3?token=s3cret&color=red#x' }), page(4, { url: 'javascript:alert(1)' })]
      await tell(lobby, actor, told)
      await tell(lobby, actor, told)
      const { items } = await lobby.trail.list(actor.id, undefined, 10)
      assert.deepEqual(items.map(({ url }) => url), ['https://shop.example.cn/p/3?color=red', 'https://shop.example.cn/p/2', 'https://shop.example.cn/p/1'])
      assert.deepEqual(items.map(({ at }) => at), items.map(({ at }) => at).toSorted((a, b) => b - a))
    })

    test('a page that is loaded again right away is one visit', async () => {
      const lobby = await openLobby(await open<Database>())
      const { actor, begin } = await comer(lobby)
      await begin()
      await tell(lobby, actor, [page(1, { agoMs: 3_000 }), page(2, { url: page(1).url })])
      assert.equal((await lobby.trail.list(actor.id, undefined, 10)).items.length, 1)
    })

    test('keeps the latest and gives them page by page', async () => {
      const lobby = await openLobby(await open<Database>())
      const { actor, begin } = await comer(lobby)
      await begin()
      for (let from = 0; from < keptPages + 15; from += 30) await tell(lobby, actor, Array.from({ length: 30 }, (_, at) => page(from + at)))
      const seen: string[] = []
      for (let cursor: string | undefined; ;) {
        const { items, next } = await lobby.trail.list(actor.id, cursor, 70)
        seen.push(...items.map(({ id }) => id))
        if (next === undefined) break
        cursor = next
      }
      assert.deepEqual([seen.length, new Set(seen).size], [keptPages, keptPages])
      await assert.rejects(lobby.trail.list(actor.id, 'x', 10), { code: 'malformed' })
    })

    test('tells those who see the conversation', async () => {
      const lobby = await openLobby(await open<Database>())
      const { actor, begin } = await comer(lobby)
      await begin()
      await tell(lobby, actor, [page(1)])
      await tell(lobby, actor, [page(1)])
      const told = await lobby.databases.reader.selectFrom('events').select('payload').where('name', '=', 'contact.visited').execute()
      assert.deepEqual(told.map(({ payload }) => JSON.parse(payload)), [{ contact: actor.id, audience: {} }])
    })
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { NotSent } from '../sending.ts'
import { memoryWorld } from '../testkit/memory-world.ts'
import { readToken, renewToken, type TokenSource } from './keep.ts'

/** A platform that gives the present token until it is made to rotate, and counts what it is asked. */
function platform(expiresInS = 7200) {
  const asked: boolean[] = []
  let number = 1
  let trouble: NotSent | undefined
  const source: TokenSource = {
    name: 'wx1-secret',
    async fetch(force) {
      asked.push(force)
      await new Promise((resolve) => setTimeout(resolve, 10))
      if (trouble) return trouble
      if (force) number++
      return { token: `T${number}`, expiresInS }
    },
  }
  return { source, asked, rotate: () => void number++, fail: (with_: NotSent | undefined) => void (trouble = with_) }
}

describe('a token', () => {
  it('is fetched once by many at the same time', async () => {
    const world = memoryWorld()
    const { source, asked } = platform()
    const all = await Promise.all(Array.from({ length: 20 }, () => readToken(world, source)))
    assert.deepEqual(new Set(all), new Set(['T1']))
    assert.deepEqual(asked, [false])
  })

  it('is fetched again five minutes before its end', async () => {
    const world = memoryWorld()
    const { source, asked, rotate } = platform()
    await readToken(world, source)
    world.turn(6_899_999)
    assert.equal(await readToken(world, source), 'T1')
    rotate()
    world.turn(1)
    assert.equal(await readToken(world, source), 'T2')
    assert.equal(asked.length, 2)
  })

  it('that lives for a short time only is used for at least a minute', async () => {
    const world = memoryWorld()
    const { source, asked } = platform(200)
    await readToken(world, source)
    world.turn(59_000)
    await readToken(world, source)
    assert.equal(asked.length, 1)
    world.turn(1_000)
    await readToken(world, source)
    assert.equal(asked.length, 2)
  })

  it('gives way once when many find it refused', async () => {
    const world = memoryWorld()
    const { source, asked, rotate } = platform()
    await readToken(world, source)
    rotate()
    const all = await Promise.all(Array.from({ length: 10 }, () => renewToken(world, source, 'T1')))
    assert.deepEqual(new Set(all), new Set(['T2']))
    assert.deepEqual(asked, [false, false])
  })

  it('is forced only when the platform gives the refused one again, and not twice within a minute', async () => {
    const world = memoryWorld()
    const { source, asked } = platform()
    await readToken(world, source)
    assert.equal(await renewToken(world, source, 'T1'), 'T2')
    assert.deepEqual(asked, [false, false, true])
    assert.equal(await renewToken(world, source, 'T2'), 'T2')
    assert.deepEqual(asked, [false, false, true, false])
    world.turn(60_001)
    assert.equal(await renewToken(world, source, 'T2'), 'T3')
  })

  it('says why there is none, and keeps the former one', async () => {
    const world = memoryWorld()
    const { source, fail } = platform()
    await readToken(world, source)
    fail({ outcome: 'failed', reason: 'credentials_wrong' })
    assert.deepEqual(await renewToken(world, source, 'T1'), { outcome: 'failed', reason: 'credentials_wrong' })
    assert.equal(await readToken(world, source), 'T1')
  })

  it('that is fetched too slowly leaves the others the former one while it lives', async () => {
    const world = memoryWorld()
    const { source, rotate } = platform()
    await readToken(world, source)
    rotate()
    world.turn(7_000_000)
    let open = () => {}
    const slow: TokenSource = { ...source, fetch: (force) => new Promise((resolve) => (open = () => resolve(source.fetch(force)))) }
    const first = readToken(world, slow)
    assert.equal(await readToken(world, slow), 'T1')
    open()
    assert.equal(await first, 'T2')
  })
})

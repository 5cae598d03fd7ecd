import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Kv } from './port.ts'

/** Long enough that a slow machine does not end it. */
const lifeMs = 20_000

/** The suite that every variant passes. `open` gives a fresh store and a way to let milliseconds pass for it. */
export function describeKv(name: string, open: () => Promise<{ kv: Kv; pass: (ms: number) => Promise<void> }>): void {
  describe(`kv: ${name}`, () => {
    it('keeps, replaces and forgets values', async () => {
      const { kv } = await open()
      assert.equal(await kv.get('a'), undefined)
      await kv.set('a', '一')
      await kv.set('a', '')
      assert.equal(await kv.get('a'), '')
      assert.equal(await kv.delete('a'), true)
      assert.equal(await kv.delete('a'), false)
      assert.equal(await kv.get('a'), undefined)
      await kv.close()
    })

    it('lets values expire, and a new value brings its own lifetime', async () => {
      const { kv, pass } = await open()
      await kv.set('short', 'x', { ttlMs: lifeMs })
      await kv.set('renewed', 'x', { ttlMs: lifeMs })
      await kv.set('renewed', 'y')
      await pass(0.7 * lifeMs)
      assert.equal(await kv.get('short'), 'x')
      await pass(0.3 * lifeMs)
      assert.equal(await kv.get('short'), undefined)
      assert.equal(await kv.delete('short'), false)
      assert.equal(await kv.get('renewed'), 'y')
      await kv.close()
    })

    it('counts in a window that begins with the first count', async () => {
      const { kv, pass } = await open()
      assert.equal(await kv.increment('n', { ttlMs: lifeMs }), 1)
      await pass(0.6 * lifeMs)
      assert.equal(await kv.increment('n', { ttlMs: lifeMs }), 2)
      await pass(0.4 * lifeMs)
      assert.equal(await kv.increment('n', { ttlMs: lifeMs }), 1)
      assert.equal(await kv.get('n'), '1')
      await kv.close()
    })

    it('counts many at once without losing one', async () => {
      const { kv } = await open()
      const numbers = await Promise.all(Array.from({ length: 50 }, () => kv.increment('n')))
      assert.deepEqual(numbers.toSorted((a, b) => a - b), Array.from({ length: 50 }, (_, index) => index + 1))
      await kv.close()
    })

    it('does not count what is no number', async () => {
      const { kv } = await open()
      await kv.set('n', 'text')
      await assert.rejects(kv.increment('n'))
      assert.equal(await kv.get('n'), 'text')
      await kv.close()
    })

    it('stores only if absent: one winner, free again when its time is over', async () => {
      const { kv, pass } = await open()
      const won = await Promise.all(['a', 'b', 'c'].map((who) => kv.setIfAbsent('lease', who, { ttlMs: lifeMs })))
      assert.equal(won.filter(Boolean).length, 1)
      assert.equal(await kv.setIfAbsent('lease', 'd', { ttlMs: lifeMs }), false)
      await pass(lifeMs)
      assert.equal(await kv.setIfAbsent('lease', 'd', { ttlMs: lifeMs }), true)
      assert.equal(await kv.get('lease'), 'd')
      await kv.close()
    })

    it('refuses a lifetime that is none', async () => {
      const { kv } = await open()
      for (const ttlMs of [0, -1, 1.5, Number.NaN]) await assert.rejects(kv.set('a', 'x', { ttlMs }))
      await kv.close()
    })
  })
}

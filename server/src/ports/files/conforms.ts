import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { FileTooLargeError, type FileStore } from './port.ts'

const text = { contentType: 'text/plain' }

/** The suite that every variant passes. `open` gives a store whose limit is `maxBytes`. */
export function describeFiles(name: string, open: (maxBytes: number) => Promise<FileStore>): void {
  describe(`files: ${name}`, () => {
    it('gives back what was put, as a buffer or as a stream', async () => {
      const files = await open(1_000_000)
      const bytes = randomBytes(300_000)
      for (const content of [bytes, Readable.from([bytes.subarray(0, 7), bytes.subarray(7)])]) {
        const stored = await files.put(content, { contentType: 'image/png', name: '../../图 1.png' })
        assert.equal(stored.size, bytes.length)
        assert.equal(stored.sha256, createHash('sha256').update(bytes).digest('hex'))
        const opened = await files.open(stored.key)
        assert.equal(opened?.size, bytes.length)
        assert.deepEqual(await buffer(opened.stream), bytes)
      }
    })

    it('keeps an empty file', async () => {
      const files = await open(10)
      const { key, size } = await files.put(Buffer.alloc(0), text)
      assert.equal(size, 0)
      const opened = await files.open(key)
      assert.equal((await buffer(opened!.stream)).length, 0)
    })

    it('never gives the same key twice', async () => {
      const files = await open(10)
      const stored = await Promise.all(Array.from({ length: 20 }, () => files.put(Buffer.from('same'), text)))
      assert.equal(new Set(stored.map((one) => one.key)).size, 20)
    })

    it('opens ranges', async () => {
      const files = await open(100)
      const { key } = await files.put(Buffer.from('0123456789'), text)
      const read = async (start: number, end?: number): Promise<string | undefined> => {
        const opened = await files.open(key, end === undefined ? { start } : { start, end })
        return opened && `${(await buffer(opened.stream)).toString()}/${opened.size}`
      }
      assert.equal(await read(0, 0), '0/10')
      assert.equal(await read(3, 5), '345/10')
      assert.equal(await read(8), '89/10')
      assert.equal(await read(8, 400), '89/10')
      assert.equal(await read(10), undefined)
      assert.equal(await read(5, 4), undefined)
    })

    it('refuses what is too large, by its own limit and by the one asked for', async () => {
      const files = await open(10)
      await files.put(Buffer.alloc(10), text)
      await assert.rejects(files.put(Buffer.alloc(11), text), FileTooLargeError)
      await assert.rejects(files.put(Buffer.alloc(6), { ...text, maxBytes: 5 }), { code: 'file_too_large', maxBytes: 5 })
      const endless = Readable.from((function* () { while (true) yield Buffer.alloc(4) })())
      await assert.rejects(files.put(endless, text), FileTooLargeError)
      assert.equal(endless.destroyed, true)
    })

    it('passes on the failure of a stream', async () => {
      const files = await open(10)
      const broken = Readable.from((async function* () {
        yield Buffer.from('abc')
        throw new Error('connection lost')
      })())
      await assert.rejects(files.put(broken, text), /connection lost/)
    })

    it('removes, once', async () => {
      const files = await open(10)
      const { key } = await files.put(Buffer.from('x'), text)
      assert.equal(await files.remove(key), true)
      assert.equal(await files.remove(key), false)
      assert.equal(await files.open(key), undefined)
    })

    it('knows nothing under keys that it cannot have made', async () => {
      const files = await open(10)
      for (const key of ['', '..', '../../etc/passwd', '/etc/passwd', 'a\0b', `${'a'.repeat(40)}\n`, 'A'.repeat(40)]) {
        assert.equal(await files.open(key), undefined)
        assert.equal(await files.remove(key), false)
      }
    })
  })
}

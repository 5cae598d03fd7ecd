import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logoBytesLimit } from '@yanshu/contract/brands.ts'
import { fitted, isSmall, readLogoFile } from './shrink.ts'

test('a picture fits the square and keeps its proportions; a small one stays', () => {
  assert.deepEqual(fitted(1024, 512, 256), { width: 256, height: 128 })
  assert.deepEqual(fitted(2000, 3, 128), { width: 128, height: 1 })
  assert.deepEqual(fitted(40, 60, 256), { width: 40, height: 60 })
})

test('what the server would refuse for its size is known before', () => {
  const data = (bytes: number) => `data:image/png;base64,${Buffer.alloc(bytes).toString('base64')}`
  assert.equal(isSmall(data(logoBytesLimit - 2)), true)
  assert.equal(isSmall(data(logoBytesLimit + 3)), false)
})

test('other files are refused with what to say', async () => {
  await assert.rejects(readLogoFile(new File(['x'], 'a.gif', { type: 'image/gif' })), { message: 'logoKind' })
  await assert.rejects(readLogoFile(new File([new Uint8Array(logoBytesLimit + 1)], 'a.svg', { type: 'image/svg+xml' })), { message: 'logoLarge' })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Fetched } from '@yanshu/channels/port.ts'
import { FileTooLargeError } from '../../../ports/files/port.ts'
import type { Connection } from '../accounts/accounts.ts'
import { copyMedia, type CopyMediaDeps } from './copy-media.ts'

const part = { type: 'media', kind: 'file', reference: 'media-1', name: 'a.txt' } as const
const connectionTo = (fetched: Fetched) => ({ inbox: { id: 'inbox-1' }, config: {}, channel: { inbound: { media: async () => fetched } } }) as unknown as Connection
const fullDisk = { world: {}, files: { put: () => Promise.reject(new Error('no space')) }, log: { warn: () => undefined } } as unknown as CopyMediaDeps

describe('a file that cannot be copied', () => {
  test('is lost when the vendor has it no more, and tried again when only the account is at fault', async () => {
    assert.deepEqual(await copyMedia(fullDisk, connectionTo({ outcome: 'failed', reason: 'media_gone' }), part), { outcome: 'lost' })
    for (const reason of ['credentials_wrong', 'address_not_listed', 'unknown'] as const) assert.equal((await copyMedia(fullDisk, connectionTo({ outcome: 'failed', reason }), part)).outcome, 'retry')
  })

  test('is tried again when it cannot be stored here, and lost when it is larger than anything that is', async () => {
    const bytes = Buffer.from('hello')
    const small = { ...fullDisk, files: { put: () => Promise.reject(new FileTooLargeError(3)) } } as unknown as CopyMediaDeps
    assert.equal((await copyMedia(small, connectionTo({ outcome: 'fetched', bytes, contentType: 'text/plain', name: 'a.txt' }), part)).outcome, 'lost')
    assert.equal((await copyMedia(fullDisk, connectionTo({ outcome: 'fetched', bytes, contentType: 'text/plain', name: 'a.txt' }), part)).outcome, 'retry')
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiError } from '../../lib/api-error.ts'
import { reasonToMend } from './reason-to-mend.ts'

const failed = (reason?: string) => new ApiError({ code: 'office_failed', message: '', status: 503, details: reason === undefined ? {} : { reason } })

test('what an administrator can mend is said; what passes is not', () => {
  assert.match(reasonToMend(failed('address_not_listed'), 'zh-CN') ?? '', /可信 IP/)
  assert.match(reasonToMend(failed('credentials_wrong'), 'en-US') ?? '', /secret is wrong/)
  for (const reason of ['unreachable', 'busy', 'limit_reached', 'toString', undefined]) assert.equal(reasonToMend(failed(reason), 'zh-CN'), undefined, reason)
  assert.equal(reasonToMend(new ApiError({ code: 'forbidden', message: '', status: 403, details: { reason: 'no_permission' } }), 'zh-CN'), undefined)
  assert.equal(reasonToMend(new Error('no_permission'), 'zh-CN'), undefined)
})

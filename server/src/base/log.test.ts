import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = ''
  write(createLog('info', { write: (line) => void (lines += line) }))
  return lines
}

test('fields that are nobody\'s to read are hidden, wherever they stand', () => {
  const line = logged((log) => log.info({ token: 's3cret', request: { headers: { cookie: 's3cret' } }, input: { password: 's3cret' }, requestId: 'r-1' }, 'seen'))
  assert.ok(!line.includes('s3cret'))
  assert.ok(line.includes('r-1') && line.includes('seen'))
})

test('an error is told with stack, code and causes, without the fields that drivers add', () => {
  const driver = Object.assign(new Error("Duplicate entry 'ada@example.cn' for key 'contacts.email'"), {
    code: 'ER_DUP_ENTRY', sqlMessage: '…', sql: "insert into contacts values ('ada@example.cn')",
  })
  const line = logged((log) => log.error({ err: new Error('outer', { cause: driver }) }, 'failed'))
  assert.ok(!line.includes('ada@example.cn'))
  const { err } = JSON.parse(line) as { err: { message: string; cause: { message: string; code: string; stack: string } } }
  assert.deepEqual([err.message, err.cause.code], ['outer', 'ER_DUP_ENTRY'])
  assert.match(err.cause.message, /for key 'contacts\.email'/)
  assert.match(err.cause.stack, /log\.test\.ts/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRefusal } from './refusals.ts'

test('a refusal of WeCom is known by what it contains, whichever client says it', () => {
  const table: readonly (readonly [unknown, string])[] = [
    [{ errMsg: 'getCurExternalContact:fail without context of external contact' }, 'no_chat'],
    [{ err_msg: 'getCurExternalContact:fail_without context of external contact', err_code: 2 }, 'no_chat'],
    [{ errMsg: 'getCurExternalContact:fail no permission', errCode: 1 }, 'no_permission'],
    [{ errMsg: 'config:fail', errCode: 40093 }, 'bad_signature'],
    [{ err_msg: 'fail_invalid signature' }, 'bad_signature'],
    [{ errMsg: 'agentConfig:fail, 80001' }, 'untrusted_address'],
    [{ err_msg: 'fail_invalid url domain', err_code: 80001 }, 'untrusted_address'],
    [{ errMsg: 'config:fail, invalid corpid', errCode: 40013 }, 'wrong_company'],
    [{ errMsg: 'sendChatMessage:fail invalid imgUrl' }, 'bad_picture'],
    [{ errMsg: 'sendChatMessage:cancel' }, 'cancelled'],
    [{ err_msg: 'getContext:fail function not exist' }, 'too_old'],
    [new Error('request timeout'), 'silent'],
    [{ errMsg: 'sendChatMessage:fail' }, 'unknown'],
    [undefined, 'unknown'],
  ]
  for (const [error, trouble] of table) assert.equal(readRefusal(error).trouble, trouble, JSON.stringify(error))
})

test('what WeCom said is kept once, for whoever sets things up', () => {
  assert.equal(readRefusal({ errMsg: 'config:fail', err_msg: 'config:fail', errCode: 40093 }).said, 'config:fail 40093')
  assert.equal(readRefusal('fail no permission').said, 'fail no permission')
  assert.equal(readRefusal(null).said, '')
})

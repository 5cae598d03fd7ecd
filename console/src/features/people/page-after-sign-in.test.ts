import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageAfterSignIn } from './page-after-sign-in.ts'

test('the page that was asked for comes next', () => {
  assert.equal(pageAfterSignIn('/people/roles?x=1'), '/people/roles?x=1')
  assert.equal(pageAfterSignIn(null), '/')
})

test('nobody is sent to another site or round in circles', () => {
  for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in?next=/', '/link']) assert.equal(pageAfterSignIn(next), '/', next)
})

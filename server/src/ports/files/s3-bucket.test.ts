import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf } from './s3-bucket.ts'

test('the bucket stands in the path or before the host', () => {
  const settings = { endpoint: new URL('https://s3.example.com:9000/'), region: 'us-east-1', bucket: 'files', keyId: '', secret: '' }
  assert.equal(addressOf({ ...settings, pathStyle: true }, 'ab/cd/abcd').href, 'https://s3.example.com:9000/files/ab/cd/abcd')
  assert.equal(addressOf({ ...settings, pathStyle: false }, 'ab/cd/abcd').href, 'https://files.s3.example.com:9000/ab/cd/abcd')
})

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from './config.ts'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'yanshu-s3-settings-'))
after(() => rmSync(DATA_DIR, { recursive: true, force: true }))
const secret = 'a/Secret+that=stays'
const whole = { DATA_DIR, S3_ENDPOINT: 'https://s3.example.com', S3_BUCKET: 'yanshu-files', S3_ACCESS_KEY_ID: 'AKIA1', S3_SECRET_ACCESS_KEY: secret }

test('without an endpoint files stay in the data folder', () => {
  assert.equal(readConfig({ DATA_DIR }).s3, undefined)
})

test('reads the secret from the environment or from a file', () => {
  const expected = { endpoint: new URL('https://s3.example.com'), region: 'us-east-1', bucket: 'yanshu-files', keyId: 'AKIA1', secret, pathStyle: true }
  assert.deepEqual(readConfig(whole).s3, expected)
  const file = join(DATA_DIR, 'secret')
  writeFileSync(file, `${secret}\n`)
  const other = readConfig({ ...whole, S3_SECRET_ACCESS_KEY: '', S3_SECRET_ACCESS_KEY_FILE: file, S3_REGION: 'cn-north-1', S3_PATH_STYLE: '0' }).s3
  assert.deepEqual(other, { ...expected, region: 'cn-north-1', pathStyle: false })
})

test('half a setting is refused by a sentence that shows no secret', () => {
  const wrong: [Record<string, string>, RegExp][] = [
    [{ S3_BUCKET: '' }, /^S3_ENDPOINT is set but S3_BUCKET is not/],
    [{ S3_ACCESS_KEY_ID: '' }, /but S3_ACCESS_KEY_ID is not/],
    [{ S3_SECRET_ACCESS_KEY: '' }, /but the secret is not: set S3_SECRET_ACCESS_KEY, or/],
    [{ S3_SECRET_ACCESS_KEY_FILE: '/nowhere' }, /are both set/],
    [{ S3_SECRET_ACCESS_KEY: '', S3_SECRET_ACCESS_KEY_FILE: '/nowhere' }, /^S3_SECRET_ACCESS_KEY_FILE \/nowhere cannot be read/],
    [{ S3_ENDPOINT: '' }, /^S3_BUCKET is set but S3_ENDPOINT is not/],
    [{ S3_ENDPOINT: 'https://s3.example.com/bucket' }, /^S3_ENDPOINT is not usable/],
    [{ S3_ENDPOINT: 'https://me:pass@s3.example.com' }, /^S3_ENDPOINT is not usable/],
    [{ S3_BUCKET: 'Not_A_Bucket' }, /^S3_BUCKET is not usable/],
    [{ S3_SECRET_ACCESS_KEY: `${secret} x` }, /^S3_SECRET_ACCESS_KEY is not usable/],
  ]
  for (const [over, says] of wrong) {
    const told = ((): Error | undefined => {
      try {
        readConfig({ ...whole, ...over })
      } catch (error) {
        return error as Error
      }
      return undefined
    })()
    assert.match(told?.message ?? '', says)
    assert.ok(!told?.message.includes(secret))
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptySha256, sign } from './s3-signing.ts'

/** The example "GET Object" of the Amazon S3 API reference, with its published signature. */
test('signs as the API reference does', () => {
  const signer = { keyId: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', region: 'us-east-1' }
  const request = { method: 'GET', url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'), headers: { range: 'bytes=0-9' }, bodySha256: emptySha256 }
  const headers = sign(request, signer, Date.UTC(2013, 4, 24))
  assert.equal(headers['x-amz-date'], '20130524T000000Z')
  assert.equal(headers['authorization'], 'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,'
    + 'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41')
  assert.ok(!JSON.stringify(headers).includes(signer.secret))
})

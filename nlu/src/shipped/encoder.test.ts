import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openEncoder } from '../encoder/encoder.ts'
import type { Encoder } from '../encoder/types.ts'
import { openFolder } from '../manifest/model-folder.ts'
import { vectorOf } from '../reading/encode.ts'
import { shippedEncoders } from './shipped.ts'

const folder = join(shippedEncoders, 'mini-1')

describe('the encoder that ships', () => {
  let encoder: Encoder
  before(async () => { encoder = await openEncoder(folder, { heads: { feelings: 'emotion.onnx', nearness: 'nearness.onnx' } }) })
  after(() => encoder.close())

  it('is what its manifest says, and nothing beside it', async () => {
    const { manifest, parts } = await openFolder(folder, { kind: 'encoder' })
    assert.equal(manifest.id, 'mini-1')
    const beside = ['1_Pooling', 'README.md', 'manifest.json']
    assert.deepEqual((await readdir(folder)).filter((name) => !parts.has(name)).toSorted(), beside)
    assert.ok([...parts.values()].reduce((bytes, part) => bytes + part.length, 0) < 15 * 2 ** 20)
  })

  it('holds questions alike that mean the same and share no word', async () => {
    for (const [asked, same, other] of [
      ['什么时候能寄出来', '几天发货呀', '能便宜点吗'], ['钱啥时候退回来', '退款多久到账', '有没有大一码的'], ['邮费多少', '寄到我这要付多少运费', '怎么开发票'],
      ['坏了能修吗', '保修怎么办理', '可以用优惠券不'], ['how long until it ships', 'when will my order be sent', 'do you have a smaller size'],
    ] as const) {
      const [a, b, c] = (await encoder.encode([asked, same, other])).map((each) => vectorOf(each, encoder.pooling)) as [Float32Array, Float32Array, Float32Array]
      assert.ok(dot(a, b) > dot(a, c) + 0.1, `${asked}: ${dot(a, b)} ${dot(a, c)}`)
    }
  })

  it('tells anger from its states', async () => {
    const [angry, calm] = (await encoder.encode(['你们这些骗子，太气人了，我要投诉', '请问这件衣服有黑色的吗'])).map(({ heads }) => heads?.['feelings'])
    assert.equal(angry?.length, 8)
    assert.ok((angry[2] ?? 0) - (angry[0] ?? 0) > (calm?.[2] ?? 0) - (calm?.[0] ?? 0) + 1, `${angry.join()} ${calm?.join()}`)
  })
})

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
}

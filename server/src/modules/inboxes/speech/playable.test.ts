import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { encode } from 'silk-wasm'
import { makeSilk, makeVoice } from '../../../../../demo/wechat-platform/media/samples.ts'
import { hasTranscoder, playable } from './playable.ts'
import { writeWav } from './silk.ts'

const rate = 16_000
/** A tone of so many ms. */
function tone(ms: number, hertz: number): Buffer {
  return Buffer.from(Int16Array.from({ length: ms * rate / 1000 }, (_, at) => Math.round(9_000 * Math.sin(2 * Math.PI * hertz * at / rate))).buffer)
}
/** How often a second the samples of a WAV go up through zero, and how loud they are. */
function listen(wav: Buffer): { hertz: number; loudness: number } {
  const samples = new Int16Array(Uint8Array.from(wav.subarray(44)).buffer)
  const ups = samples.filter((each, at) => at > 0 && each >= 0 && (samples[at - 1] ?? 0) < 0).length
  return { hertz: ups * rate / samples.length, loudness: Math.sqrt(samples.reduce((sum, each) => sum + each ** 2, 0) / samples.length) }
}

describe('speech', () => {
  test('that browsers play stays as it is, with how long it lasts', async () => {
    const sound = await playable(writeWav(Buffer.alloc(2_500 * 32), rate))
    assert.deepEqual([sound?.extension, sound?.durationMs], ['wav', 2_500])
    // A frame of 32 kbit/s at 16 kHz.
    const mp3 = await playable(Buffer.concat([Buffer.from([0xff, 0xf3, 0x48, 0xc4]), Buffer.alloc(3_996)]))
    assert.deepEqual([mp3?.extension, mp3?.durationMs], ['mp3', 1_000])
  })

  test('in SILK is heard as it was spoken', async () => {
    const sound = await playable(Buffer.from((await encode(tone(2_000, 440), rate)).data))
    assert.equal(sound?.extension, 'wav')
    assert.ok(Math.abs(sound.durationMs - 2_000) < 100, `${sound.durationMs} ms`)
    const { hertz, loudness } = listen(sound.bytes)
    assert.ok(Math.abs(hertz - 440) < 10 && loudness > 5_000, `${hertz} Hz, ${loudness}`)
    assert.equal((await playable(makeSilk(3)))?.durationMs, 3_000)
  })

  test('in SILK that claims hours is its first minute', async () => {
    const whole = makeSilk(1)
    const empty = Buffer.concat([whole.subarray(0, whole.indexOf('#!SILK_V3') + 9), Buffer.alloc(2 * 20_000)])
    for (const bytes of [empty, Buffer.concat([whole.subarray(0, -2), Buffer.alloc(2 * 20_000)])]) {
      const sound = await playable(bytes)
      assert.ok(sound && sound.durationMs > 59_900 && sound.bytes.length <= 44 + 60_000 * 32, `${sound?.bytes.length} bytes`)
    }
  })

  test('in AMR is turned into MP3 where there is a transcoder', async (t) => {
    if (!(await hasTranscoder())) return t.skip('ffmpeg is not here')
    const sound = await playable(makeVoice(3))
    assert.deepEqual([sound?.extension, sound && Math.round(sound.durationMs / 200)], ['mp3', 15])
  })

  test('that is broken is not turned into anything, and breaks nobody who comes after it', async () => {
    const broken = ['{"errcode":40007}', '', '#!AMR\nnot really', '\x02#!SILK_V3\xff\xff', '\x02#!SILK_V3\x10\x00garbage'].map((each) => Buffer.from(each, 'latin1'))
    for (const bytes of broken) assert.equal(await playable(bytes), undefined)
    assert.equal((await playable(makeSilk(1)))?.durationMs, 1_000)
  })
})

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { voiceLimitMs } from '@yanshu/contract/messages.ts'

export interface SilkTask { bytes: Uint8Array; sampleRate: number }

const sampleRate = 16_000
/** A minute of speech takes a tenth of a second. */
const patienceMs = 10_000

/**
 * SILK, as WeChat writes it, as WAV. Each voice has a thread of its own that ends with it: what a contact sends may be made to break
 * whoever reads it. Rejects for what is none.
 */
export async function silkToWav(bytes: Uint8Array): Promise<Buffer> {
  const task: SilkTask = { bytes: beginningOf(bytes), sampleRate }
  const worker = new Worker(new URL('./silk-worker.ts', import.meta.url), { workerData: task, stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 64 } })
  try {
    const [samples] = await once(worker, 'message', { signal: AbortSignal.timeout(patienceMs) }) as [Uint8Array]
    return writeWav(Buffer.from(samples), sampleRate)
  } finally {
    await worker.terminate()
  }
}

/** As much as a voice may last: two bytes can say a fiftieth of a second, so a small file may hold hours. */
function beginningOf(bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // A mark of nine letters, with a byte before it or not; then each frame behind its length.
  let at = bytes[0] === 2 ? 10 : 9
  for (let frames = 0; frames < voiceLimitMs / frameMs && at + 2 <= view.length; frames++) at += 2 + view.readUInt16LE(at)
  return bytes.subarray(0, at)
}
const frameMs = 20

/** Samples of 16 bits, little-endian and mono, as a WAV file. */
export function writeWav(samples: Buffer, rate: number): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

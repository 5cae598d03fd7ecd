import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { voiceLimitMs } from '@yanshu/contract/messages.ts'
import { silkToWav } from './silk.ts'

export interface Sound { bytes: Buffer; extension: string; durationMs: number }

const run = promisify(execFile)
let transcoder: Promise<boolean> | undefined

/** Speech as browsers play it; undefined when it cannot be turned into that here. */
export async function playable(bytes: Buffer): Promise<Sound | undefined> {
  const kind = kindOf(bytes)
  if (kind === 'wav') return soundOfWav(bytes)
  if (kind === 'mp3') return { bytes, extension: 'mp3', durationMs: durationOfMp3(bytes) }
  if (kind === 'silk') return silkToWav(bytes).then(soundOfWav, () => undefined)
  return kind === 'amr' && await hasTranscoder() ? transcode(bytes) : undefined
}

function kindOf(bytes: Buffer): 'wav' | 'mp3' | 'amr' | 'silk' | undefined {
  const head = bytes.subarray(0, 16).toString('latin1')
  if (head.startsWith('RIFF')) return 'wav'
  if (head.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0)) return 'mp3'
  // WeChat writes a byte before it.
  if (head.startsWith('#!SILK_V3') || head.startsWith('\x02#!SILK_V3')) return 'silk'
  return head.startsWith('#!AMR') ? 'amr' : undefined
}

/** Whether AMR can be turned into what browsers play. Looked for once: installing it takes a restart. */
export function hasTranscoder(): Promise<boolean> {
  return (transcoder ??= run('ffmpeg', ['-version'], { timeout: 5_000 }).then(() => true, () => false))
}

/** The format is named: what a contact sends must not be taken for a list of other files. */
async function transcode(bytes: Buffer): Promise<Sound | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'yanshu-voice-'))
  try {
    const [from, to] = [join(folder, 'in.amr'), join(folder, 'out.mp3')]
    await writeFile(from, bytes)
    await run('ffmpeg', ['-nostdin', '-v', 'error', '-f', 'amr', '-i', from, '-t', String(voiceLimitMs / 1000), '-ac', '1', '-ar', '16000', '-b:a', '32k', '-write_xing', '0', '-id3v2_version', '0', to], { timeout: 15_000 })
    const made = await readFile(to)
    return { bytes: made, extension: 'mp3', durationMs: durationOfMp3(made) }
  } catch {
    return undefined
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function soundOfWav(bytes: Buffer): Sound {
  return { bytes, extension: 'wav', durationMs: durationOfWav(bytes) }
}

function durationOfWav(bytes: Buffer): number {
  const perSecond = bytes.length > 32 ? bytes.readUInt32LE(28) : 0
  return bounded(perSecond > 0 ? (bytes.length - 44) / perSecond * 1000 : 1000)
}

/** What may stand before the first frame is no longer. */
const tagBytes = 1024 * 1024
/** By the rate of the first frame; speech is written at a constant one. */
function durationOfMp3(bytes: Buffer): number {
  const head = bytes.subarray(0, tagBytes)
  let start = head.indexOf(0xff)
  while (start >= 0 && ((head[start + 1] ?? 0) & 0xe0) !== 0xe0) start = head.indexOf(0xff, start + 1)
  const rates = ((bytes[start + 1] ?? 0) & 0x08) !== 0 ? layer3 : layer3Low
  const kbits = rates[(bytes[start + 2] ?? 0) >> 4] ?? 32
  return bounded((bytes.length - Math.max(0, start)) * 8 / (kbits || 32))
}
const layer3 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const layer3Low = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]

function bounded(ms: number): number {
  return Math.min(voiceLimitMs, Math.max(200, Math.round(ms)))
}

import { refuseIf, refuseUnless } from '../errors.ts'
import { amrLength, recognise } from './kinds.ts'

const KIB = 1024
const MIB = 1024 * KIB
const LONGEST_VOICE = 60_000

/** What each host takes as which kind: its formats and the most bytes. */
const appKinds = {
  image: { most: 10 * MIB, formats: ['png', 'jpg', 'gif'] }, voice: { most: 2 * MIB, formats: ['amr', 'mp3'] },
  video: { most: 10 * MIB, formats: ['mp4'] }, thumb: { most: 64 * KIB, formats: ['jpg'] },
} as const
const corpKinds = {
  image: { most: 10 * MIB, formats: ['png', 'jpg'] }, voice: { most: 2 * MIB, formats: ['amr'] },
  video: { most: 10 * MIB, formats: ['mp4'] }, file: { most: 20 * MIB, formats: undefined },
} as const

/** Refuses an upload to an official account or a mini program, which takes images only. `mostImage` in bytes. */
export function checkAppUpload(kind: string, bytes: Buffer, isMini: boolean, mostImage: number): void {
  refuseUnless(isOf(appKinds, kind) && (!isMini || kind === 'image'), 40004)
  const { most, formats } = appKinds[kind]
  check(bytes, kind, kind === 'image' ? mostImage : most, formats)
}

/** Refuses an upload to WeCom: more than five bytes, and voice only as AMR. */
export function checkCorpUpload(kind: string, bytes: Buffer): void {
  refuseUnless(isOf(corpKinds, kind), 40004)
  refuseIf(bytes.length <= 5, 40058, 'the file has to have more than 5 bytes')
  const { most, formats } = corpKinds[kind]
  check(bytes, kind, most, formats)
}

function check(bytes: Buffer, kind: string, most: number, formats: readonly string[] | undefined): void {
  refuseIf(bytes.length === 0, 41005)
  refuseIf(bytes.length > most, 45001)
  const format = recognise(bytes)
  refuseIf(formats !== undefined && (format === undefined || !formats.includes(format)), 40005)
  refuseIf(kind === 'voice' && format === 'amr' && amrLength(bytes) > LONGEST_VOICE, 45007)
}

function isOf<Kinds extends object>(kinds: Kinds, name: string): name is Extract<keyof Kinds, string> {
  return Object.hasOwn(kinds, name)
}

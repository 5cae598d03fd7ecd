import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { writeWhole } from './atomic.ts'
import { digest, insistOnBytes, insistOnFit, readManifest } from './check.ts'
import { engineVersion, type Described, type Expected, type Manifest, type Part } from './manifest.ts'
import { fromBytes, toBytes, type LoadedNumbers, type Numbers } from './numbers.ts'
import { Refusal } from './refusal.ts'

/** A loaded model: what it says of itself, and its numbers by the names of its parts. */
export interface Loaded {
  manifest: Manifest
  parts: ReadonlyMap<string, LoadedNumbers>
}

/** With these bytes a model in one file begins; then come the length and the digest of its manifest, the manifest, and the parts in its order. */
const magic = Buffer.from('YANSHUM1')
const headerBytes = magic.length + 4 + 32
const largestManifest = 16 * 1024 * 1024
const largestPart = 1024 * 1024 * 1024
/** A part is stored deflated where that leaves less than this share of it. */
const worthPacking = 0.9
const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw) as (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>

/** Saves a model as one file, whole or not at all. Gives how many bytes it has. */
export async function saveModel(path: string, described: Described, numbers: ReadonlyMap<string, Numbers>): Promise<number> {
  const parts: Record<string, Part> = {}
  const pieces: Uint8Array[] = []
  for (const [name, list] of numbers) {
    const { bytes, type } = toBytes(list)
    const packed = await deflate(bytes)
    const isWorthIt = packed.length < worthPacking * bytes.length
    const stored = isWorthIt ? packed : bytes
    parts[name] = { bytes: stored.length, sha256: digest(stored), type, ...(isWorthIt && { unpacked: bytes.length }) }
    pieces.push(stored)
  }
  const manifest = Buffer.from(JSON.stringify({ ...described, engine: engineVersion, parts } satisfies Manifest))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(manifest.length)
  const all = [magic, length, Buffer.from(digest(manifest), 'hex'), manifest, ...pieces]
  await writeWhole(path, all)
  return all.reduce((sum, piece) => sum + piece.length, 0)
}

/** Loads a model from one file. Throws a `Refusal` where it is none, was changed, or was made for something else; as `readFile` where it cannot be read. */
export async function loadModel(path: string, expected: Expected): Promise<Loaded> {
  const file = await readFile(path)
  const manifest = openManifest(file)
  insistOnFit(manifest, expected)
  const parts = new Map<string, LoadedNumbers>()
  let at = headerBytes + file.readUInt32LE(magic.length)
  for (const [name, part] of Object.entries(manifest.parts)) {
    const bytes = file.subarray(at, at + part.bytes)
    insistOnBytes(name, bytes, part)
    if (part.type) parts.set(name, fromBytes(await unpack(name, bytes, part), part.type))
    at += part.bytes
  }
  if (at !== file.length) throw new Refusal('changed_bytes', { part: 'end' })
  return { manifest, parts }
}

/** What a saved model says of itself, without loading its numbers into use. */
export async function peekModel(path: string): Promise<Manifest> {
  return openManifest(await readFile(path))
}

async function unpack(name: string, bytes: Uint8Array, { unpacked }: Part): Promise<Uint8Array> {
  if (unpacked === undefined) return bytes
  const all = unpacked > largestPart ? undefined : await inflate(bytes, { maxOutputLength: Math.max(1, unpacked) }).catch(() => undefined)
  if (all?.length !== unpacked) throw new Refusal('changed_bytes', { part: name })
  return all
}

function openManifest(file: Buffer): Manifest {
  if (file.length < headerBytes || !file.subarray(0, magic.length).equals(magic)) throw new Refusal('not_a_model')
  const length = file.readUInt32LE(magic.length)
  const bytes = file.subarray(headerBytes, headerBytes + length)
  if (length > largestManifest || bytes.length !== length || digest(bytes) !== file.subarray(magic.length + 4, headerBytes).toString('hex')) {
    throw new Refusal('changed_bytes', { part: 'manifest' })
  }
  return readManifest(bytes.toString())
}

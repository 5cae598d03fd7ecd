import { createHash } from 'node:crypto'
import { engineVersion, type Expected, type Manifest, type Part } from './manifest.ts'
import { numberTypes } from './numbers.ts'
import { Refusal } from './refusal.ts'

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Reads a manifest; throws `not_a_model` where the text is none. */
export function readManifest(text: string): Manifest {
  try {
    const read = JSON.parse(text) as Partial<Manifest> | null
    if (typeof read?.id === 'string' && typeof read.version === 'string' && typeof read.kind === 'string' && typeof read.engine === 'number'
      && Array.isArray(read.labels) && Array.isArray(read.languages) && isRecord(read.parts) && Object.values(read.parts).every(isPart)) return read as Manifest
  } catch { /* No JSON is no manifest either. */ }
  throw new Refusal('not_a_model')
}

/** Throws where a model was made for something else than what is there. */
export function insistOnFit(manifest: Manifest, expected: Expected): void {
  if (manifest.engine !== engineVersion) throw new Refusal('other_engine', { made_for: manifest.engine, here: engineVersion })
  if (manifest.kind !== expected.kind) throw new Refusal('other_kind', { made_as: manifest.kind, wanted: expected.kind })
  const [made, here] = [manifest.encoder, expected.encoder]
  if ((made?.width ?? 0) !== (here?.width ?? 0)) throw new Refusal('other_width', { made_for: made?.width ?? 0, here: here?.width ?? 0 })
  if (made?.id !== here?.id) throw new Refusal('other_encoder', { made_for: made?.id ?? 'none', here: here?.id ?? 'none' })
}

/** Throws where a part is not, byte for byte, what was saved. */
export function insistOnBytes(name: string, bytes: Uint8Array, part: Part): void {
  if (bytes.length !== part.bytes || digest(bytes) !== part.sha256) throw new Refusal('changed_bytes', { part: name })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPart(value: unknown): boolean {
  return isRecord(value) && Number.isSafeInteger(value.bytes) && Number(value.bytes) >= 0 && typeof value.sha256 === 'string'
    && (value.type === undefined || numberTypes.has(value.type))
    && (value.unpacked === undefined || (Number.isSafeInteger(value.unpacked) && Number(value.unpacked) >= 0))
}

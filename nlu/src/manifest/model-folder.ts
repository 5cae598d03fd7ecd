import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from './atomic.ts'
import { digest, insistOnBytes, insistOnFit, readManifest } from './check.ts'
import { engineVersion, type Described, type Expected, type Manifest, type Part } from './manifest.ts'
import { Refusal } from './refusal.ts'

const manifestName = 'manifest.json'
/** A part is a file of the folder itself. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** Writes the manifest of a folder whose parts lie there already, such as exported networks: counts their bytes and digests. */
export async function describeFolder(folder: string, described: Described, names: readonly string[]): Promise<Manifest> {
  const parts: Record<string, Part> = {}
  for (const name of names) {
    const bytes = await readPart(folder, name)
    parts[name] = { bytes: bytes.length, sha256: digest(bytes) }
  }
  const manifest: Manifest = { ...described, engine: engineVersion, parts }
  await writeWhole(join(folder, manifestName), [Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`)])
  return manifest
}

/** Reads a folder's manifest and every part of it. Throws a `Refusal` where it is no model, a part is missing or changed, or it was made for something else. */
export async function openFolder(folder: string, expected: Expected): Promise<{ manifest: Manifest; parts: ReadonlyMap<string, Buffer> }> {
  const manifest = readManifest((await readPart(folder, manifestName)).toString())
  insistOnFit(manifest, expected)
  const parts = new Map<string, Buffer>()
  for (const [name, part] of Object.entries(manifest.parts)) {
    const bytes = await readPart(folder, name)
    insistOnBytes(name, bytes, part)
    parts.set(name, bytes)
  }
  return { manifest, parts }
}

async function readPart(folder: string, name: string): Promise<Buffer> {
  if (!plainName.test(name)) throw new Refusal('not_a_model')
  try {
    return await readFile(join(folder, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Refusal('missing_part', { part: name })
    throw error
  }
}

import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { isAbsolute, join, resolve, sep } from 'node:path'
import { readDirectory, type EncoderDirectory } from '@yanshu/nlu/encoder/directory.ts'
import { shippedEncoders } from '@yanshu/nlu/shipped/shipped.ts'
import { ModelError } from '@yanshu/nlu/onnx/failure.ts'
import { fail } from '../../../base/errors.ts'

/** The directory meant: named in full, one that ships, or below the data directory's `encoders`. */
export function resolveDirectory(dataDir: string, directory: string): string {
  if (isAbsolute(directory)) return resolve(directory)
  return plainName.test(directory) && existsSync(join(shippedEncoders, directory)) ? join(shippedEncoders, directory) : resolve(dataDir, 'encoders', directory)
}
const plainName = /^[a-z0-9-]+$/

/** Names of the directories that ship, or lie below the data directory's `encoders`, and look like one of an encoder. */
export async function findDirectories(dataDir: string): Promise<string[]> {
  const found = await Promise.all([shippedEncoders, join(dataDir, 'encoders')].map(lookIn))
  return [...new Set(found.flat())]
}

async function lookIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => [])
  const looks = await Promise.all(names.map(async (name) => ((await stat(join(folder, name, 'config.json')).catch(() => undefined))?.isFile() ? name : [])))
  return looks.flat().toSorted()
}

/** Reads what a directory says of its encoder. Fails with `encoder_unfit`, whose `why` is the engine's code; `no_encoder` where a directory elsewhere than those offered is none. */
export async function insistOnEncoder(dataDir: string, path: string): Promise<EncoderDirectory> {
  try {
    return await readDirectory(path)
  } catch (error) {
    const why = whyUnfit(error)
    // What there is elsewhere on this machine is nobody's to find out by asking.
    const isOffered = [shippedEncoders, join(dataDir, 'encoders')].some((folder) => path.startsWith(resolve(folder) + sep))
    throw fail.refused('encoder_unfit', { why: !isOffered && noEncoder.has(why) ? 'no_encoder' : why }, error)
  }
}
const noEncoder: ReadonlySet<string> = new Set(['directory_missing', 'config_missing', 'config_invalid', 'internal'])

/** The engine's code for what does not fit; `internal` for anything else. */
export function whyUnfit(error: unknown): string {
  return error instanceof ModelError ? error.code : 'internal'
}

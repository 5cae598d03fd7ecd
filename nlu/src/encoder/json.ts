import { readFile, stat } from 'node:fs/promises'
import { ModelError } from '../onnx/failure.ts'

export type Json = Record<string, unknown>

/** The longest tokenizer.json that is read; those of large vocabularies have some ten million bytes. */
export const mostBytes = 64 << 20

/** A file's text; undefined where there is no such file. Fails with `config_invalid` where it is too long, or no file that ends, as a pipe. */
export async function readText(file: string): Promise<string | undefined> {
  try {
    const about = await stat(file)
    if (!about.isFile() || about.size > mostBytes) throw new ModelError('config_invalid', `${file} is not a file of up to ${mostBytes} bytes`)
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined
    if (error instanceof ModelError) throw error
    throw new ModelError('directory_missing', `${file} cannot be read`, { cause: error })
  }
}

/** The object that a JSON file holds; undefined where there is no such file. Fails with `config_invalid` where it holds anything else. */
export async function readJson(file: string): Promise<Json | undefined> {
  const text = await readText(file)
  if (text === undefined) return undefined
  const value = parse(text)
  if (!isObject(value)) throw new ModelError('config_invalid', `${file} does not hold a JSON object`)
  return value
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): unknown {
  try {
    // Some tools on Windows begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

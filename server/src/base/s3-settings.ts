import { readFileSync } from 'node:fs'
import { ConfigError } from './errors.ts'

/** A bucket of an S3-compatible object store and the key that opens it. */
export interface S3Settings {
  /** Scheme, host and port, without a path. */
  endpoint: URL
  region: string
  bucket: string
  keyId: string
  secret: string
  /** The bucket stands in the path (`https://host/bucket/…`); else before the host (`https://bucket.host/…`). */
  pathStyle: boolean
}

/** The variables as the environment gives them. */
export interface S3Variables {
  S3_ENDPOINT: string | undefined
  S3_REGION: string
  S3_BUCKET: string | undefined
  S3_ACCESS_KEY_ID: string | undefined
  S3_SECRET_ACCESS_KEY: string | undefined
  S3_SECRET_ACCESS_KEY_FILE: string | undefined
  S3_PATH_STYLE: boolean
}

const together = ['S3_BUCKET', 'S3_ACCESS_KEY_ID'] as const
const alone = [...together, 'S3_SECRET_ACCESS_KEY', 'S3_SECRET_ACCESS_KEY_FILE'] as const

/** The object store for files; undefined when there is none. Throws a ConfigError for half a setting. */
export function readS3Settings(read: S3Variables): S3Settings | undefined {
  if (read.S3_ENDPOINT === undefined) {
    const ignored = alone.find((name) => read[name] !== undefined)
    if (ignored) throw new ConfigError(`${ignored} is set but S3_ENDPOINT is not: set S3_ENDPOINT to https://host, or unset ${ignored}.`)
    return undefined
  }
  for (const name of together) if (read[name] === undefined) throw new ConfigError(`S3_ENDPOINT is set but ${name} is not: set ${name} too.`)
  return {
    endpoint: new URL(read.S3_ENDPOINT), region: read.S3_REGION, bucket: read.S3_BUCKET!, keyId: read.S3_ACCESS_KEY_ID!,
    secret: readSecret(read), pathStyle: read.S3_PATH_STYLE,
  }
}

/** The sentences never show what was set. */
function readSecret({ S3_SECRET_ACCESS_KEY: given, S3_SECRET_ACCESS_KEY_FILE: file }: S3Variables): string {
  if (given !== undefined && file !== undefined) throw new ConfigError('S3_SECRET_ACCESS_KEY and S3_SECRET_ACCESS_KEY_FILE are both set: unset one of them.')
  if (given !== undefined) return given
  if (file === undefined) throw new ConfigError('S3_ENDPOINT is set but the secret is not: set S3_SECRET_ACCESS_KEY, or S3_SECRET_ACCESS_KEY_FILE to a file that holds it.')
  try {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret !== '') return secret
  } catch (error) {
    throw new ConfigError(`S3_SECRET_ACCESS_KEY_FILE ${file} cannot be read: choose a file that the server's user may read.`, { cause: error })
  }
  throw new ConfigError(`S3_SECRET_ACCESS_KEY_FILE ${file} is empty: write the secret key into it.`)
}

import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { ConfigError } from './errors.ts'
import { readS3Settings, type S3Settings } from './s3-settings.ts'

/** Everything that the environment decides. docs/guides/configuration.md explains each variable. */
export interface Config {
  port: number
  host: string
  managementPort: number
  managementHost: string
  dataDir: string
  databaseUrl: string | undefined
  replicaUrls: readonly string[]
  redisUrl: string | undefined
  searchUrl: string | undefined
  /** Where files are kept; undefined for the data folder. */
  s3: S3Settings | undefined
  demo: boolean
  /** A stand-in for WeChat below /demo/wechat/: for the demo of one process, whose memory is all that it has. */
  wechatDemo: boolean
  /** Whether the encoder that ships is in use until an administrator chooses otherwise. */
  encoder: boolean
  /** Addresses or networks of proxies whose X-Forwarded-* headers count. */
  trustProxy: readonly string[]
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
  /** Checks every answer against its schema: on in tests. */
  checkOutputs: boolean
  /** How many times as wide the limits per address, person and socket are: above 1 where one machine plays a crowd. */
  limitsFactor: number
}

const port = (fallback: number) => z.string().regex(/^\d{1,5}$/).transform(Number).pipe(z.int().max(65_535)).default(fallback)
const list = z.string().transform((text) => text.split(',').map((each) => each.trim()).filter((each) => each !== '')).default([])
const flag = z.enum(['0', '1']).transform((text) => text === '1')

const variables = {
  PORT: { schema: port(8080), wanted: 'a port number from 0 to 65535' },
  HOST: { schema: z.string().min(1).default('0.0.0.0'), wanted: 'the address to listen on, such as 0.0.0.0 or 127.0.0.1' },
  MANAGEMENT_PORT: { schema: port(8081), wanted: 'a port number from 0 to 65535' },
  MANAGEMENT_HOST: { schema: z.string().min(1).default('127.0.0.1'), wanted: 'the address of the management port, best 127.0.0.1' },
  DATA_DIR: { schema: z.string().min(1).default('./data'), wanted: 'a folder that the server may write' },
  DATABASE_URL: { schema: z.string().regex(/^(mysql|mariadb):\/\/[^\s]+$/).optional(), wanted: 'mysql://user:password@host:3306/name, or unset for SQLite' },
  DATABASE_REPLICA_URLS: { schema: list.pipe(z.array(z.string().regex(/^(mysql|mariadb):\/\/[^\s]+$/))), wanted: 'mysql:// addresses separated by commas' },
  REDIS_URL: { schema: z.string().regex(/^rediss?:\/\/[^\s]+$/).optional(), wanted: 'redis://host:6379, or unset' },
  SEARCH_URL: { schema: z.string().regex(/^https?:\/\/[^\s]+$/).optional(), wanted: 'http://host:9200, or unset' },
  S3_ENDPOINT: { schema: z.string().regex(/^https?:\/\/[^\s/?#@]+\/?$/).optional(), wanted: 'https://host, without a path, or unset for files in DATA_DIR' },
  S3_REGION: { schema: z.string().regex(/^[a-z0-9-]{1,64}$/).default('us-east-1'), wanted: 'the region of the bucket, such as cn-north-1' },
  S3_BUCKET: { schema: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/).optional(), wanted: 'the name of a bucket: 3 to 63 lower-case letters, digits, dots or hyphens' },
  S3_ACCESS_KEY_ID: { schema: z.string().regex(/^[\w.-]{1,256}$/).optional(), wanted: 'the id of an access key' },
  S3_SECRET_ACCESS_KEY: { schema: z.string().regex(/^\S{1,1024}$/).optional(), wanted: 'the secret of the access key, without spaces' },
  S3_SECRET_ACCESS_KEY_FILE: { schema: z.string().min(1).optional(), wanted: 'a file that holds the secret of the access key' },
  S3_PATH_STYLE: { schema: flag.default(true), wanted: '1 or 0' },
  DEMO: { schema: flag.optional(), wanted: '1 or 0' },
  DEMO_WECHAT: { schema: flag.optional(), wanted: '1 or 0' },
  ENCODER: { schema: flag.default(true), wanted: '1 or 0' },
  TRUST_PROXY: { schema: list, wanted: 'addresses or networks separated by commas, such as 10.0.0.5,172.16.0.0/12' },
  LOG_LEVEL: { schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'), wanted: 'trace, debug, info, warn, error, fatal or silent' },
  CHECK_OUTPUTS: { schema: flag.default(false), wanted: '1 or 0' },
  LIMITS_FACTOR: { schema: z.string().regex(/^\d{1,6}(\.\d{1,3})?$/).transform(Number).pipe(z.number().min(1)).default(1), wanted: 'a number from 1 on' },
} as const
type Variables = { [N in keyof typeof variables]: z.output<(typeof variables)[N]['schema']> }

/** Names of variables that the configuration reads, for the check of the guide. */
export const variableNames = Object.keys(variables)

/** Reads the configuration. Throws a ConfigError whose sentence says which variable to set to what. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = Object.fromEntries(Object.entries(variables).map(([name, { schema, wanted }]) => {
    const text = environment[name]
    const result = schema.safeParse(text === '' ? undefined : text)
    if (!result.success) throw new ConfigError(`${name} is not usable: set it to ${wanted}.`)
    return [name, result.data]
  })) as Variables
  refuseUnready(read)
  const dataDir = resolve(read.DATA_DIR)
  makeFolder(dataDir)
  return {
    port: read.PORT, host: read.HOST, managementPort: read.MANAGEMENT_PORT, managementHost: read.MANAGEMENT_HOST, dataDir,
    databaseUrl: read.DATABASE_URL, replicaUrls: read.DATABASE_REPLICA_URLS, redisUrl: read.REDIS_URL, searchUrl: read.SEARCH_URL, s3: readS3Settings(read),
    demo: isDemo(read), wechatDemo: isDemo(read) && read.DATABASE_URL === undefined && (read.DEMO_WECHAT ?? true), trustProxy: read.TRUST_PROXY, logLevel: read.LOG_LEVEL, checkOutputs: read.CHECK_OUTPUTS,
    encoder: read.ENCODER, limitsFactor: read.LIMITS_FACTOR,
  }
}

/** A variable that would be silently ignored is refused: whoever set it counts on it. */
function refuseUnready(read: Variables): void {
  const ignored = ([['SEARCH_URL', read.SEARCH_URL]] as const)
    .find(([, value]) => Boolean(value))
  if (ignored) throw new ConfigError(`${ignored[0]} is not supported by this version: unset it.`)
  if (read.DEMO_WECHAT && (read.DATABASE_URL !== undefined || !isDemo(read))) throw new ConfigError('DEMO_WECHAT is only for the demo of one process: unset it, or unset DATABASE_URL and set DEMO to 1.')
}

function isDemo(read: Variables): boolean {
  return read.DEMO ?? read.DATABASE_URL === undefined
}

function makeFolder(dataDir: string): void {
  try {
    for (const folder of ['', 'files', 'backups']) mkdirSync(join(dataDir, folder), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new ConfigError(`DATA_DIR ${dataDir} cannot be written: choose a folder that the server's user owns.`, { cause: error })
  }
}

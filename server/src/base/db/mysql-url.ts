import { readFileSync } from 'node:fs'
import type { ConnectionOptions } from 'mysql2'
import { ConfigError } from '../errors.ts'

const MOST_STATEMENTS = 500

/** How every connection to the database is opened: reads `mysql://user:password@host:port/database`, with `?tls=on`, `?tls-ca=<file>` or `?socket=<path>`. Throws a ConfigError that names the `variable`. */
export function readMysqlUrl(text: string, variable = 'DATABASE_URL'): ConnectionOptions {
  const url = URL.parse(text)
  const database = url && decodeURIComponent(url.pathname.slice(1))
  if (!url || !['mysql:', 'mariadb:'].includes(url.protocol) || !database) {
    throw new ConfigError(`${variable} must look like mysql://user:password@host:3306/database.`)
  }
  const socketPath = url.searchParams.get('socket')
  const ca = url.searchParams.get('tls-ca')
  const tls = ca !== null || url.searchParams.get('tls') === 'on'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    ...(socketPath === null ? {} : { socketPath }),
    ...(tls ? { ssl: ca === null ? {} : { ca: readFileSync(ca) } } : {}),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    decimalNumbers: true,
    stringifyObjects: true,
    multipleStatements: false,
    maxPreparedStatements: MOST_STATEMENTS,
    flags: ['-LOCAL_FILES'],
  }
}

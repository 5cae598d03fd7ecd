import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../base/config.ts'
import { loadKeys } from '../../base/keys.ts'
import type { DoctorWords } from '../messages/doctor/zh-CN.ts'
import type { Finding } from './finding.ts'

const oldestNode = [24, 9] as const
const mebibyte = 1024 * 1024
/** Less is soon full: one upload has up to 20 MiB, and a backup needs room for everything once more. */
const leastFree = 1024 * mebibyte
const top = join(import.meta.dirname, '../../../..')

export function checkNode({ node }: DoctorWords): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const good = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  return { what: node.what, good, says: process.versions.node, todo: node.todo(oldestNode.join('.')) }
}

export async function checkDataDir({ dataDir: words }: DoctorWords, { dataDir }: Config): Promise<Finding> {
  const writable = await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK).then(() => true, () => false)
  const { mode } = await stat(dataDir)
  const closed = (mode & 0o007) === 0
  return { what: words.what, good: writable && closed, says: writable ? (closed ? dataDir : words.open(dataDir)) : words.readOnly(dataDir), todo: writable ? `chmod 700 ${dataDir}` : words.todo }
}

export async function checkSpace({ space: words }: DoctorWords, { dataDir }: Config): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir)
  const free = bavail * bsize
  return { what: words.what, good: free >= leastFree, says: words.free(Math.floor(free / mebibyte)), todo: words.todo }
}

export async function checkKeys({ keys: words }: DoctorWords, { dataDir }: Config): Promise<Finding> {
  const file = join(dataDir, 'keys.json')
  const facts = await stat(file).catch(() => undefined)
  if (!facts) return { what: words.what, good: true, says: words.none }
  const trouble = await loadKeys(dataDir).then(() => undefined, (error: Error) => error.message)
  if (trouble !== undefined) return { what: words.what, good: false, says: trouble }
  const mode = facts.mode & 0o777
  return { what: words.what, good: (mode & 0o077) === 0, says: words.mode(mode.toString(8).padStart(4, '0')), todo: `chmod 600 ${file}` }
}

export async function checkPages({ pages: words }: DoctorWords): Promise<Finding> {
  const wanted = ['console/dist/index.html', 'widget/dist/widget.js']
  const there = await Promise.all(wanted.map((file) => access(join(top, file)).then(() => true, () => false)))
  const missing = wanted.filter((_file, index) => !there[index])
  return { what: words.what, good: missing.length === 0, says: missing.length === 0 ? words.built : words.missing(missing.join(', ')), todo: words.todo }
}

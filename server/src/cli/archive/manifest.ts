import * as z from 'zod'

/** What stands last in a backup: that it is whole, and what it should hold. */
export const manifestName = 'manifest.json'
export const databaseName = 'yanshu.db'
/** Packed beside the database and the uploads, in this order; the checkpoints before the database, so that they never know more than it. */
export const singleFiles = ['keys.json', 'audit-checkpoints.jsonl', 'demo-people.json'] as const

const part = z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })
export type Part = z.infer<typeof part>

const manifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.int(),
  /** `mysql`: the database is not in here but in a dump of its own. */
  database: z.enum(['sqlite', 'mysql']),
  chains: z.array(z.strictObject({ chain: z.string(), seq: z.int(), hash: z.string() })),
  rows: z.record(z.string(), z.int()),
  parts: z.array(part),
})
export type Manifest = z.infer<typeof manifest>

/** Throws when it is not a manifest that this version understands. */
export function readManifest(text: string): Manifest {
  return manifest.parse(JSON.parse(text))
}

const uploaded = /^files\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{40}$/

/** Whether a backup may hold something of this name. */
export function isPart(path: string): boolean {
  return path === manifestName || path === databaseName || singleFiles.some((name) => name === path) || uploaded.test(path)
}

/** The first part that is missing, too much, or not as the manifest says; undefined when all is well. */
export function firstDifference({ parts }: Manifest, found: readonly Part[]): string | undefined {
  const there = new Map(found.filter(({ path }) => path !== manifestName).map((each) => [each.path, each]))
  const wrong = parts.find(({ path, bytes, sha256 }) => there.get(path)?.sha256 !== sha256 || there.get(path)?.bytes !== bytes)
  if (wrong) return wrong.path
  const listed = new Set(parts.map(({ path }) => path))
  return [...there.keys()].find((path) => !listed.has(path))
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findMissing } from './lock.ts'
import type { Lock } from './lock.ts'

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }

/** How many packages of others each part may bring to where it runs. */
const most: Record<string, number> = { server: 25, console: 20, widget: 1 }

/** Pages are bundled, so what they ship stands among the packages of development. */
const bundled = new Set(['console', 'widget'])
const buildOnly = /^(@types\/|@vitejs\/|vite$|typescript$)/

/** Too many packages, and a lock file that would bind installations to one download address. */
export function checkDependencies(root: string): string[] {
  return [...Object.keys(most).flatMap(workspace => checkWorkspace(root, workspace)), ...checkLock(root)]
}

function checkWorkspace(root: string, workspace: string): string[] {
  const file = join(root, workspace, 'package.json')
  if (!existsSync(file)) return []
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  const own = Object.keys(manifest.dependencies ?? {})
  const development = bundled.has(workspace) ? Object.keys(manifest.devDependencies ?? {}) : []
  const foreign = [...own, ...development].filter(name => !name.startsWith('@yanshu/') && !buildOnly.test(name))
  const limit = most[workspace] ?? 0
  return foreign.length > limit ? [`${workspace}/package.json: ${foreign.length} packages at run time, at most ${limit}`] : []
}

function checkLock(root: string): string[] {
  const file = join(root, 'package-lock.json')
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  const missing = findMissing({ packages: {}, ...(JSON.parse(text) as Partial<Lock>) }).length
  return [
    ...(/"resolved":\s*"http/.test(text) ? ['package-lock.json: holds download addresses; omit-lockfile-registry-resolved keeps them out'] : []),
    ...(missing > 0 ? [`package-lock.json: lacks ${missing} packages of other platforms; node tools/run.mjs tools/complete-lock.ts adds them`] : []),
  ]
}

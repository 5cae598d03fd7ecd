import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { fingerprint, lockFile, node24, root, say, secondsSince } from './place.mjs'

/** The workspaces whose pages are built. */
export const pageWorkspaces = ['console', 'widget']

/** Builds the pages whose sources changed since the last build. Returns false when a build failed; its output was shown. */
export async function buildPages() {
  const stale = () => pageWorkspaces.filter(name => hasPages(name) && !isBuilt(name))
  if (stale().length === 0) return true
  const waiting = () => say('another process is preparing this folder, waiting for it')
  return withLock(lockFile, waiting, async () => {
    const results = await Promise.all(stale().map(build))
    return results.every(Boolean)
  })
}

/** Whether the workspace has anything to build. */
export function hasPages(name) {
  return existsSync(join(root, name, 'vite.config.ts'))
}

/** The arguments that run Vite on Node 24 inside the workspace. */
export function viteCommand(name, ...words) {
  const manifest = createRequire(join(root, name, 'package.json')).resolve('vite/package.json')
  return [join(manifest, '../bin/vite.js'), ...words]
}

async function build(name) {
  const start = performance.now()
  const sources = fingerprintOfSources(name)
  rmSync(stampFile(name), { force: true })
  const { code, output } = await run(name, viteCommand(name, 'build', '--logLevel', 'warn'))
  if (code !== 0) {
    say(`the pages of ${name} could not be built`)
    process.stderr.write(output)
    return false
  }
  writeFileSync(stampFile(name), sources)
  say(`pages of ${name} built in ${secondsSince(start)}`)
  return true
}

function run(name, args) {
  return new Promise(resolve => {
    const env = { ...process.env, NO_COLOR: '1' }
    const child = spawn(node24, args, { cwd: join(root, name), env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', chunk => (output += chunk))
    child.stderr.on('data', chunk => (output += chunk))
    child.on('error', error => resolve({ code: 1, output: `${error}\n` }))
    child.on('close', code => resolve({ code, output }))
  })
}

function isBuilt(name) {
  if (!existsSync(join(root, name, 'dist')) || !existsSync(stampFile(name))) return false
  return readFileSync(stampFile(name), 'utf8') === fingerprintOfSources(name)
}

function stampFile(name) {
  return join(root, `node_modules/.yanshu-pages-${name}`)
}

function fingerprintOfSources(name) {
  const folders = [name, 'contract']
  const files = folders.flatMap(folder => sourcesBelow(join(root, folder)))
  const lock = join(root, 'package-lock.json')
  return fingerprint(...[...files, lock].filter(existsSync).flatMap(file => [file.slice(root.length), readFileSync(file)]))
}

/** Tests do not reach the pages; everything else in the workspace may. */
function sourcesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.name !== 'dist' && entry.name !== 'node_modules' && !/\.test\.tsx?$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? sourcesBelow(path) : entry.isFile() ? [path] : []
    })
}

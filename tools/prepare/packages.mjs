import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { fingerprint, lockFile, node24, root, say, secondsSince } from './place.mjs'

const stampFile = join(root, 'node_modules/.yanshu-stamp')

/** Installs the packages when they are absent or belong to another package-lock.json. Quick when nothing is to be done. */
export async function installPackages() {
  if (isInstalled()) return
  const waiting = () => say('another process is preparing this folder, waiting for it')
  await withLock(lockFile, waiting, () => {
    if (!isInstalled()) install()
  })
}

function isInstalled() {
  return existsSync(node24) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp()
}

/** The platform belongs to it because node_modules holds binaries. */
function wantedStamp() {
  const lock = join(root, 'package-lock.json')
  return fingerprint(process.platform, process.arch, readFileSync(existsSync(lock) ? lock : join(root, 'package.json')))
}

function install() {
  const start = performance.now()
  const fresh = !existsSync(join(root, 'node_modules'))
  say(fresh ? 'installing packages, once' : 'package-lock.json changed, installing packages')
  // `npm ci` would pull the packages from under a running server, so it serves only where there are none.
  const done = (fresh && npm('ignore', 'ci')) || npm(process.stderr, 'install', '--no-save')
  if (!done) fail('npm could not install the packages; its message stands above')
  if (!existsSync(node24)) npm(process.stderr, 'rebuild', 'node', '--ignore-scripts=false')
  if (!existsSync(node24)) fail('the package "node" did not install its program; allow its install script and start again')
  writeFileSync(stampFile, wantedStamp())
  say(`packages installed in ${secondsSince(start)}`)
}

/** Uses the npm that started this process, else the one on the path. Returns whether it succeeded. */
function npm(output, ...words) {
  const quiet = ['--no-audit', '--no-fund', '--include=dev', '--loglevel=error']
  const own = process.env.npm_execpath
  const command = own?.endsWith('npm-cli.js') ? [process.execPath, own] : ['npm']
  const [program, ...before] = command
  const stdio = ['ignore', output, output]
  return spawnSync(program, [...before, ...words, ...quiet], { cwd: root, stdio }).status === 0
}

function fail(sentence) {
  say(sentence)
  process.exit(1)
}

import { existsSync } from 'node:fs'
import { run } from './command.ts'

/** A program that tests need, where it stands, and the Debian packages that bring it. */
export type Program = { path: string; packages: string[] }

export const mariadb: Program = { path: '/usr/sbin/mariadbd', packages: ['mariadb-server'] }
export const redis: Program = { path: '/usr/bin/redis-server', packages: ['redis-server'] }
export const nginx: Program = { path: '/usr/sbin/nginx', packages: ['nginx'] }
/** Ceph with its S3 gateway: the object store that Debian has. */
export const radosgw: Program = { path: '/usr/bin/radosgw', packages: ['ceph-mon', 'ceph-osd', 'radosgw', 'ceph-common'] }
/** Turns speech in AMR into what browsers play. */
export const ffmpeg: Program = { path: '/usr/bin/ffmpeg', packages: ['ffmpeg'] }
export const chromium: Program = { path: '/usr/bin/chromium', packages: ['chromium', 'fonts-noto-cjk'] }

/** Installs what is missing where we may: root on Debian. Returns what apt said when it failed. */
export async function installPrograms(programs: Program[]): Promise<string | undefined> {
  const missing = programs.filter(program => !existsSync(program.path))
  if (missing.length === 0 || !mayInstall()) return undefined
  const names = missing.flatMap(program => program.packages)
  process.stdout.write(`· installing ${names.join(' ')}\n`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['update', '-qq'], { env })
  if (!updated.ok) return updated.output
  const installed = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env })
  return installed.ok ? undefined : installed.output
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

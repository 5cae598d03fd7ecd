/** What we read of one package in package-lock.json (lockfileVersion 3). */
export type LockedPackage = {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

export type Lock = { packages: Record<string, LockedPackage> }

type Missing = { path: string; entry: LockedPackage }

/** The optional packages that others ask for and that have no entry, by the path that they would have. */
export function findMissing(lock: Lock): Missing[] {
  return Object.entries(lock.packages).flatMap(([parent, owner]) =>
    Object.entries(owner.optionalDependencies ?? {}).flatMap(([name, version]) => {
      const nested = `${parent}/node_modules/${name}`
      const hoisted = `node_modules/${name}`
      const isExact = /^\d+\.\d+\.\d+/.test(version)
      if (!isExact || nested in lock.packages || hoisted in lock.packages) return []
      return [{ path: hoisted, entry: makeEntry(name, version, owner.dev === true) }]
    }),
  )
}

/** The lock with an entry for each of them, in the order of npm. They carry no checksum: nobody here could download them. */
export function completeLock(lock: Lock): Lock {
  const added = findMissing(lock).map(({ path, entry }) => [path, entry] as const)
  const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(packages) }
}

/** Packages for one platform bear it in their name: binding-linux-arm64-musl, darwin-x64. */
function makeEntry(name: string, version: string, dev: boolean): LockedPackage {
  const words = name.split(/[/-]/)
  const pick = (known: string[]) => words.filter(word => known.includes(word))
  const libc = words.some(word => word.startsWith('musl')) ? ['musl'] : words.some(word => word.startsWith('gnu')) ? ['glibc'] : []
  const os = pick(['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'])
  const cpu = pick(['arm', 'arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32'])
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 && os.includes('linux') ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  }
}

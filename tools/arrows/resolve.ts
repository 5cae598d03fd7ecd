import { posix } from 'node:path'
import { workspaces } from '../sources/files.ts'

/** Where an import leads, as a path from the top of the clone; undefined for packages that are not ours. */
export function resolveImport(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  if (specifier.startsWith('#')) return posix.join(file.split('/')[0] ?? '', 'src', specifier.slice(1))
  const [, name = '', rest = ''] = /^@yanshu\/([^/]+)(?:\/(.*))?$/.exec(specifier) ?? []
  return workspaces.includes(name) ? posix.join(name, 'src', rest) : undefined
}

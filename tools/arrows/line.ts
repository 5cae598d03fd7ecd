import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readImports } from '../sources/imports.ts'

/** The modules in the order in which app.ts first names them; that order is the law. Empty while there is no app.ts. */
export function readLine(root: string): string[] {
  const file = join(root, 'server/src/app.ts')
  if (!existsSync(file)) return []
  const names = readImports(readFileSync(file, 'utf8')).map(({ specifier }) => /(?:^|\/)modules\/([^/]+)\//.exec(specifier)?.[1])
  return [...new Set(names.filter(name => name !== undefined))]
}

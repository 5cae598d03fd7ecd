import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeFolders, listEntries } from '../sources/files.ts'
import type { Entry } from '../sources/files.ts'

export type SourceFile = { path: string; text: string }

/** What the checks of structure look at: every file and folder of code, and the text of the source files. */
export type Tree = { root: string; entries: Entry[]; files: SourceFile[] }

/** Reads the tree below `root` once. */
export function readTree(root: string): Tree {
  const entries = codeFolders.flatMap(folder => listEntries(root, folder))
  const files = entries
    .filter(({ path, isFolder }) => !isFolder && /\.(ts|tsx|mjs|css|sql|py)$/.test(path))
    .map(({ path }) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  return { root, entries, files }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeFolders, isTest, listEntries } from '../sources/files.ts'
import { readImports } from '../sources/imports.ts'
import { readLine } from './line.ts'
import { placeOf } from './place.ts'
import { resolveImport } from './resolve.ts'
import { brokenInServer } from './server.ts'
import { brokenBetweenUnits } from './units.ts'

/** Every import below `root` that goes against the arrows of ARCHITECTURE.md, one line each: both files and the rule. */
export function checkArrows(root: string): string[] {
  const line = readLine(root)
  return codeFiles(root).flatMap(file =>
    readImports(readFileSync(join(root, file), 'utf8')).flatMap(({ specifier, typeOnly }) => {
      const target = resolveImport(file, specifier)
      const rule = target === undefined ? undefined : brokenRule(file, target, typeOnly, line)
      return rule ? [`${file} → ${target}: ${rule}`] : []
    }),
  )
}

function codeFiles(root: string): string[] {
  return codeFolders
    .flatMap(folder => listEntries(root, folder))
    .filter(({ path, isFolder }) => !isFolder && /\.tsx?$/.test(path) && !isTest(path))
    .map(({ path }) => path)
}

function brokenRule(file: string, target: string, typeOnly: boolean, line: string[]): string | undefined {
  const from = placeOf(file)
  if (from.unit === 'free') return undefined
  const to = placeOf(target)
  const rule = brokenBetweenUnits(from, to, typeOnly)
  if (rule || from.unit !== 'server') return rule
  return brokenInServer(from, to, typeOnly, line)
}

import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folders that hold code of ours. */
export const codeFolders = ['contract', 'nlu', 'channels', 'server', 'console', 'widget', 'demo', 'tools', 'bench']

export const workspaces = ['contract', 'nlu', 'channels', 'server', 'console', 'widget']

const leftOut = new Set(['node_modules', 'dist', 'data', 'models', 'fixtures'])

/** A file or folder of ours by its path from the top of the clone, with `/` between names. */
export type Entry = { path: string; isFolder: boolean }

/** Every file and folder below `folder`, in order of path; nothing when it is absent. Builds, packages and recordings are left out. */
export function listEntries(root: string, folder: string): Entry[] {
  const found = readdirSafely(join(root, folder)).filter(entry => !entry.isDirectory() || !isLeftOut(folder, entry.name))
  return found.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap(entry => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? [{ path, isFolder: true }, ...listEntries(root, path)] : [{ path, isFolder: false }]
  })
}

/** `data` is left out only where the server keeps its own, not where the demo shop has its catalogue. */
function isLeftOut(folder: string, name: string) {
  return leftOut.has(name) && !(name === 'data' && folder.startsWith('demo'))
}

/** Tests, their suites and what supports them: they may look at anything. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/conforms\.ts$|\/testkit\//.test(path)
}

function readdirSafely(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

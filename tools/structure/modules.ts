import { isTest } from '../sources/files.ts'
import type { Entry } from '../sources/files.ts'

const home = 'server/src/modules/'
const mostFiles = 15
const layers = /^(controllers?|repositor(y|ies)|entit(y|ies)|models?|dtos?|handlers?|interfaces?|constants?)\.ts$/

/** Every module of the server has the same inside. */
export function checkModules(entries: Entry[]): string[] {
  const names = entries.filter(({ path, isFolder }) => isFolder && depth(path) === 1).map(({ path }) => path.slice(home.length))
  const stray = entries.filter(({ path, isFolder }) => !isFolder && depth(path) === 1)
  return [
    ...stray.map(({ path }) => `${path}: only folders stand in ${home}`),
    ...names.flatMap(name => checkModule(name, entries.filter(({ path }) => path.startsWith(`${home}${name}/`)))),
  ]
}

function checkModule(name: string, entries: Entry[]): string[] {
  const inside = entries.filter(({ path, isFolder }) => !isFolder && depth(path) === 2).map(({ path }) => path.split('/').at(-1) ?? '')
  const folder = `${home}${name}`
  const missing = ['README.md', 'module.ts'].filter(file => !inside.includes(file))
  const foreign = inside.filter(file => (file !== 'README.md' && !file.endsWith('.ts')) || layers.test(file))
  const source = inside.filter(file => file.endsWith('.ts') && !isTest(`${folder}/${file}`))
  return [
    ...missing.map(file => `${folder}: has no ${file}`),
    ...foreign.map(file => `${folder}/${file}: not a file that modules have`),
    ...(source.length > mostFiles ? [`${folder}: ${source.length} files, at most ${mostFiles}; split it by ability`] : []),
  ]
}

/** How many names stand below the home of the modules; 0 outside of it. */
function depth(path: string) {
  return path.startsWith(home) ? path.slice(home.length).split('/').length : 0
}

import type { Entry } from '../sources/files.ts'

const nameless = /^(shared|common|utils?|helpers?)$/

/** Names that say nothing: what two places need has a name, and gets a file under that name. */
export function checkNames(entries: Entry[]): string[] {
  return entries.flatMap(({ path, isFolder }) => {
    const name = path.split('/').at(-1) ?? ''
    const stem = name.split('.')[0] ?? ''
    if (nameless.test(stem) || (isFolder && name === 'types')) return [`${path}: the name says nothing; name what it holds`]
    const isCode = /\.(ts|tsx|mjs)$/.test(name)
    if (/\/migrations\/\d{8}_[a-z0-9_]+\.ts$/.test(path)) return []
    // Catalogues bear the language tag as it is written.
    if (isCode && !/^[a-z]{2}-[A-Z]{2}\.ts$|^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(name)) return [`${path}: file names are kebab-case`]
    return []
  })
}

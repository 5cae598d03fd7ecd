import type { Plugin } from 'vite'

/**
 * Writes `#name` members as plain `$a`, `$b`, …: TypeScript keeps them private, old browsers know no private methods, and the
 * minifier leaves names of members alone. A quote or a bracket before it is a colour or a pattern.
 */
export function plainPrivates(): Plugin {
  return {
    name: 'plain-privates',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts') || id.includes('node_modules')) return undefined
      const names = new Map<string, string>()
      return code.replace(/(?<=[\s.(!])#([a-zA-Z]\w*)/g, (_, name: string) => {
        if (!names.has(name)) names.set(name, `$${shortName(names.size)}`)
        return names.get(name) ?? name
      })
    },
  }
}

function shortName(at: number): string {
  return at.toString(36)
}

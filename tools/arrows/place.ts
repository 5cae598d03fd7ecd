/** The strata of the server, lowest first; each may import what stands below it. */
export const strata = ['base', 'ports', 'host', 'database', 'modules', 'app', 'main', 'testkit'] as const
export type Stratum = (typeof strata)[number]

/** Where a file stands in the architecture; `inside` is the rest of its path below that. */
export type Place =
  | { unit: 'contract' | 'nlu' | 'channels' | 'console' | 'widget'; inside: string }
  | { unit: 'server'; stratum: Stratum; module?: string; inside: string }
  /** demo, tools, bench: above everything. */
  | { unit: 'free' }

const units = new Set(['contract', 'nlu', 'channels', 'console', 'widget'] as const)

/** Reads the place off the path. Whatever stands beside app.ts belongs to it. */
export function placeOf(path: string): Place {
  const [top, ...rest] = path.split('/')
  const unit = [...units].find(name => name === top)
  if (unit) return { unit, inside: rest.slice(1).join('/') }
  if (top !== 'server') return { unit: 'free' }
  if (rest[0] === 'testkit') return { unit: 'server', stratum: 'testkit', inside: rest.slice(1).join('/') }
  return placeInServer(rest.slice(1))
}

function placeInServer([name = '', ...rest]: string[]): Place {
  const inside = rest.join('/')
  if (name === 'modules') return { unit: 'server', stratum: 'modules', module: rest[0] ?? '', inside: rest.slice(1).join('/') }
  if (name === 'base' || name === 'ports' || name === 'host') return { unit: 'server', stratum: name, inside }
  if (name === 'database.ts') return { unit: 'server', stratum: 'database', inside: '' }
  if (name === 'main.ts' || name === 'cli') return { unit: 'server', stratum: 'main', inside }
  return { unit: 'server', stratum: 'app', inside: name }
}

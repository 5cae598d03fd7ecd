import type { Place } from './place.ts'

/** Which of our units another unit may import, beside itself. */
const allowed: Record<string, string[]> = {
  contract: [],
  nlu: [],
  channels: ['contract'],
  console: ['contract'],
  widget: ['contract'],
  server: ['contract', 'nlu', 'channels'],
}

/** The rule that an import between units breaks, if it breaks one. */
export function brokenBetweenUnits(from: Place, to: Place, typeOnly: boolean): string | undefined {
  if (from.unit === to.unit) return undefined
  if (to.unit === 'free') return isComposition(from) ? undefined : 'only the composition of the server may import demo, tools or bench'
  const targets = allowed[from.unit] ?? []
  if (targets.length === 0) return `${from.unit} imports nothing of ours`
  if (!targets.includes(to.unit)) return `${from.unit} imports only ${targets.join(', ')} of ours`
  if (from.unit === 'widget' && !typeOnly) return 'widget imports only types of contract (import type)'
  return undefined
}

/** Where the demo shop is mounted and commands are put together. */
function isComposition(from: Place) {
  return from.unit === 'server' && ['app', 'main', 'testkit'].includes(from.stratum)
}

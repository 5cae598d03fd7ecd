/** How often each intent was meant. */
export type Mix = ReadonlyMap<string, number>

/** The shares of both mixes, greatest first, and how far they lie apart: the Jensen–Shannon distance (base 2), 0..1; 0 where one is empty. */
export function compareMixes(now: Mix, before: Mix): { shares: { intent: string; share: number; before: number }[]; drift: number } {
  const [allNow, allBefore] = [total(now), total(before)]
  const shares = [...new Set([...now.keys(), ...before.keys()])]
    .map((intent) => ({ intent, share: shareOf(now, intent, allNow), before: shareOf(before, intent, allBefore) }))
    .toSorted((a, b) => b.share - a.share || b.before - a.before || (a.intent < b.intent ? -1 : 1))
  if (allNow === 0 || allBefore === 0) return { shares, drift: 0 }
  const divergence = shares.reduce((sum, { share, before: was }) => {
    const middle = (share + was) / 2
    return sum + (part(share, middle) + part(was, middle)) / 2
  }, 0)
  return { shares, drift: Math.sqrt(Math.max(0, Math.min(1, divergence))) }
}

function part(share: number, middle: number): number {
  return share === 0 ? 0 : share * Math.log2(share / middle)
}

function shareOf(mix: Mix, intent: string, all: number): number {
  return all === 0 ? 0 : (mix.get(intent) ?? 0) / all
}

function total(mix: Mix): number {
  return [...mix.values()].reduce((sum, count) => sum + count, 0)
}

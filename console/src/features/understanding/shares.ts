/** A share of 0..1 as a percentage: 95%, 7.5% below ten, <0.1%, — without one. */
export function percentText(share: number | undefined): string {
  if (share === undefined || !Number.isFinite(share)) return '—'
  const percent = share * 100
  if (percent > 0 && percent < 0.05) return '<0.1%'
  return `${percent !== 0 && Math.abs(percent) < 9.95 ? trimmed(percent.toFixed(1)) : Math.round(percent)}%`
}

/** A share with one decimal, where small differences count: 93.4%. */
export function exactPercentText(share: number | undefined): string {
  return share === undefined || !Number.isFinite(share) ? '—' : `${(share * 100).toFixed(1)}%`
}

/** How much one share is more than another, in points: +1.2, −0.4, ±0. */
export function pointsText(difference: number): string {
  const points = Math.abs(difference * 100).toFixed(1)
  if (points === '0.0') return '±0'
  return `${difference > 0 ? '+' : '−'}${points}`
}

/** A part of a whole; undefined where there is no whole. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}

/** A whole number with its thousands apart: 14,879. */
export function countText(count: number): string {
  return count.toLocaleString('en-US')
}

/** A share kept within 0..1, for the width of a bar. */
export function clampedShare(share: number): number {
  return Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0))
}

function trimmed(number: string): string {
  return number.endsWith('.0') ? number.slice(0, -2) : number
}

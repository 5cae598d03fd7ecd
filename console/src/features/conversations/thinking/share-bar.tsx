/** A share of 1 as a short bar with its per cent; said once to readers. */
export function ShareBar({ share, tone }: { share: number; tone?: 'good' | 'warn' | 'bad' }) {
  const percent = Math.round(share * 100)
  return <span className="share-bar" data-tone={tone}><i aria-hidden><b style={{ width: `${percent}%` }} /></i>{percent}%</span>
}

/** How far a confidence may be trusted, as a colour. */
export function toneOf(confidence: number): 'good' | 'warn' | 'bad' {
  if (confidence >= 0.7) return 'good'
  return confidence >= 0.3 ? 'warn' : 'bad'
}

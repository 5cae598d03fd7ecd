/** Where the curves of a chart lie, in pixels. */
export interface Field { left: number; right: number; top: number; bottom: number }
export interface Tick { at: number; text: string }

/** Lines across a chart with their values, and names along its foot. Places in pixels. */
export function Frame({ field, across, along }: { field: Field; across: Tick[]; along: Tick[] }) {
  return (
    <g className="chart-frame" aria-hidden="true">
      {across.map((each) => (
        <g key={each.at}>
          <line x1={field.left} x2={field.right} y1={each.at} y2={each.at} />
          <text x={field.left - 8} y={each.at} dy="0.32em" textAnchor="end">{each.text}</text>
        </g>
      ))}
      {along.map((each) => <text key={each.at} x={each.at} y={field.bottom + 18} textAnchor={anchorOf(each.at, field)}>{each.text}</text>)}
    </g>
  )
}

/** A name at the very edge must not stick out of the picture. */
function anchorOf(at: number, { left, right }: Field): 'start' | 'middle' | 'end' {
  if (at > right - 14) return 'end'
  return at < left + 14 ? 'start' : 'middle'
}

import { useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useWords } from '../../../lib/language.ts'
import { Frame } from '../charts/frame.tsx'
import type { Field } from '../charts/frame.tsx'
import { Legend } from '../charts/line-chart.tsx'
import type { Series } from '../charts/line-chart.tsx'
import { areaPath, linePath } from '../charts/paths.ts'
import { linear } from '../charts/scale.ts'
import { useWidth } from '../charts/use-width.ts'
import { exactPercentText, percentText } from '../shares.ts'
import { answerLimits, offerLimits, pointAt } from './curve.ts'
import type { CurvePoint, Thresholds } from './curve.ts'
import '../charts/chart.css'

const height = 300
const keys: Partial<Record<string, number>> = { ArrowLeft: -0.01, ArrowDown: -0.01, ArrowRight: 0.01, ArrowUp: 0.01, PageDown: -0.05, PageUp: 0.05, Home: -1, End: 1 }

interface CoverageChartProps {
  curve: readonly CurvePoint[]
  thresholds: Thresholds
  /** Absent: the thresholds cannot be moved. */
  onMove: ((which: keyof Thresholds, to: number) => void) | undefined
}

/** How many are answered, and how many of these rightly, by the confidence asked for; with the two thresholds to drag. */
export function CoverageChart({ curve, thresholds, onMove }: CoverageChartProps) {
  const words = useWords().learning.quality
  const [box, width] = useWidth<HTMLDivElement>()
  const [dragged, setDragged] = useState<keyof Thresholds>()
  const field: Field = { left: 46, right: Math.max(80, width - 14), top: 34, bottom: height - 30 }
  const x = linear([0, 1], [field.left, field.right])
  const y = linear([0, 1], [field.bottom, field.top])
  const sorted = curve.toSorted((one, other) => one.threshold - other.threshold)
  const line = (key: 'precision' | 'coverage') => sorted.map((each) => [x(each.threshold), y(each[key])] as const)
  const series: Series[] = [{ key: 'precision', name: words.precision, tone: 'good', values: [] }, { key: 'coverage', name: words.coverage, tone: 'sky', values: [] }]
  const here = pointAt(curve, thresholds.answer)
  const drag = (event: PointerEvent<SVGSVGElement>): void => {
    if (dragged === undefined) return
    onMove?.(dragged, linear([field.left, field.right], [0, 1])(event.clientX - event.currentTarget.getBoundingClientRect().left))
  }
  const marks = [0, 0.25, 0.5, 0.75, 1]
  return (
    <figure className="chart coverage-chart" aria-label={words.curve}>
      <Legend series={series} value={here && ((each) => here[each.key as 'precision' | 'coverage'])} format={exactPercentText} place={undefined} />
      <div ref={box} className="chart-box" style={{ height }}>
        {width > 0 && (
          <svg width={width} height={height} data-dragging={dragged !== undefined} onPointerMove={drag} onPointerUp={() => setDragged(undefined)} onPointerCancel={() => setDragged(undefined)}>
            <Frame field={field} across={marks.map((each) => ({ at: y(each), text: percentText(each) }))} along={marks.map((each) => ({ at: x(each), text: percentText(each) }))} />
            <rect className="coverage-kept" x={x(thresholds.answer)} width={Math.max(0, field.right - x(thresholds.answer))} y={field.top} height={field.bottom - field.top} />
            <path className="chart-area" data-tone="sky" d={areaPath(line('coverage'), field.bottom)} />
            <path className="chart-line" data-tone="sky" d={linePath(line('coverage'))} />
            <path className="chart-line" data-tone="good" d={linePath(line('precision'))} />
            {here !== undefined && (['precision', 'coverage'] as const).map((key) => <circle key={key} className="chart-dot" data-tone={key === 'precision' ? 'good' : 'sky'} cx={x(here.threshold)} cy={y(here[key])} r={5} />)}
            {(['offer', 'answer'] as const).map((which) => <Handle key={which} which={which} value={thresholds[which]} x={x(thresholds[which])} field={field} onMove={onMove} onDrag={() => setDragged(which)} />)}
          </svg>
        )}
      </div>
    </figure>
  )
}

interface HandleProps { which: keyof Thresholds; value: number; x: number; field: Field; onMove: CoverageChartProps['onMove']; onDrag: () => void }

/** A line down the chart that can be dragged, and moved with the arrow keys. */
function Handle({ which, value, x, field, onMove, onDrag }: HandleProps) {
  const words = useWords().learning.quality
  const limits = which === 'answer' ? answerLimits : offerLimits
  const press = (event: KeyboardEvent): void => {
    const step = keys[event.key]
    if (step === undefined) return
    event.preventDefault()
    onMove?.(which, value + step)
  }
  const take = (event: PointerEvent<SVGGElement>): void => {
    if (onMove === undefined) return
    event.currentTarget.ownerSVGElement?.setPointerCapture(event.pointerId)
    onDrag()
  }
  const text = `${words.lines[which]} ${percentText(value)}`
  const half = 6 + [...text].reduce((sum, each) => sum + (each.charCodeAt(0) > 255 ? 6 : 3.4), 0)
  const middle = Math.min(field.right - half + 14, Math.max(field.left + half - 40, x))
  const top = which === 'answer' ? field.top - 30 : field.top - 8
  return (
    <g
      className="coverage-handle" data-which={which} data-fixed={onMove === undefined} role="slider" tabIndex={onMove === undefined ? -1 : 0} aria-label={words.lines[which]} aria-valuemin={limits.min * 100} aria-valuemax={limits.max * 100} aria-valuenow={Math.round(value * 100)} aria-valuetext={percentText(value)}
      aria-disabled={onMove === undefined} onKeyDown={press} onPointerDown={take}
    >
      <rect className="coverage-grip" x={x - 14} y={field.top} width={28} height={field.bottom - field.top} />
      <line x1={x} x2={x} y1={top + 20} y2={field.bottom} />
      <rect className="coverage-flag" x={middle - half} y={top} width={half * 2} height={20} rx={6} />
      <text x={middle} y={top + 10} dy="0.34em" textAnchor="middle">{text}</text>
      <circle cx={x} cy={field.bottom} r={5} />
    </g>
  )
}

import { useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { Frame } from './frame.tsx'
import type { Field } from './frame.tsx'
import { linePath } from './paths.ts'
import { linear, niceTicks, sparse } from './scale.ts'
import { useWidth } from './use-width.ts'
import './chart.css'

export type Tone = 'brand' | 'sky' | 'good' | 'warn' | 'bad' | 'seal' | 'faint'
export interface Series {
  key: string
  name: string
  tone: Tone
  /** One value for each place; a gap where there is none. */
  values: readonly (number | undefined)[]
  dashed?: boolean
}

interface LineChartProps {
  label: string
  /** What the places along the foot are called. */
  places: readonly string[]
  series: readonly Series[]
  format: (value: number) => string
  /** The foot and the top of the scale; else 0 and what the values need. */
  min?: number
  max?: number
  /** Lines down the picture with a name, such as where a new model came into use. */
  marks?: readonly { at: number; name: string }[]
  height?: number
  /** Only whole numbers along the side. */
  whole?: boolean
}

/** Curves over days or the like. Pointer and arrow keys show the values of one place. */
export function LineChart({ label, places, series, format, min = 0, max, marks = [], height = 200, whole = false }: LineChartProps) {
  const [box, width] = useWidth<HTMLDivElement>()
  const [at, setAt] = useState<number>()
  const all = series.flatMap((each) => each.values.filter((value) => value !== undefined))
  const ticks = niceTicks((max ?? Math.max(min, ...all)) - min, 4, whole).map((tick) => min + tick)
  const field: Field = { left: 46, right: Math.max(60, width - 10), top: 12, bottom: height - 26 }
  const x = linear([0, Math.max(1, places.length - 1)], [field.left, field.right])
  const y = linear([min, ticks.at(-1) ?? 1], [field.bottom, field.top])
  const point = (event: PointerEvent<SVGSVGElement>): void => {
    const place = Math.round(linear([field.left, field.right], [0, places.length - 1])(event.clientX - event.currentTarget.getBoundingClientRect().left))
    setAt(Math.min(places.length - 1, Math.max(0, place)))
  }
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    setAt((old) => Math.min(places.length - 1, Math.max(0, (old ?? (step > 0 ? -1 : places.length)) + step)))
  }
  return (
    <figure className="chart" aria-label={label}>
      <Legend series={series} value={at === undefined ? undefined : (each) => each.values[at]} format={format} place={at === undefined ? undefined : places[at]} />
      <div ref={box} className="chart-box" style={{ height }}>
        {width > 0 && (
          <svg width={width} height={height} role="img" aria-label={label} tabIndex={0} onPointerMove={point} onPointerLeave={() => setAt(undefined)} onKeyDown={press} onBlur={() => setAt(undefined)}>
            <Frame field={field} across={ticks.map((tick) => ({ at: y(tick), text: format(tick) }))} along={sparse(places.length, Math.floor(width / 76)).map((place) => ({ at: x(place), text: places[place] ?? '' }))} />
            {marks.map((each) => <g key={each.at} className="chart-mark"><line x1={x(each.at)} x2={x(each.at)} y1={field.top} y2={field.bottom} /><title>{each.name}</title></g>)}
            {at !== undefined && <line className="chart-hair" x1={x(at)} x2={x(at)} y1={field.top} y2={field.bottom} />}
            {series.map((each) => <path key={each.key} className="chart-line" data-tone={each.tone} data-dashed={each.dashed === true} d={linePath(each.values.map((value, place) => (value === undefined ? undefined : [x(place), y(value)])))} />)}
            {series.flatMap((each) => each.values.map((value, place) => (value !== undefined && (place === at || isAlone(each.values, place)) ? <circle key={`${each.key}${place}`} className="chart-dot" data-tone={each.tone} cx={x(place)} cy={y(value)} r={3.5} /> : null)))}
          </svg>
        )}
      </div>
    </figure>
  )
}

/** What the curves are called, with their values at the place that is looked at. */
export function Legend({ series, value, format, place }: { series: readonly Series[]; value: ((series: Series) => number | undefined) | undefined; format: (value: number) => string; place: string | undefined }) {
  return (
    <figcaption className="chart-legend">
      {series.map((each) => {
        const now = value?.(each)
        return <span key={each.key}><i data-tone={each.tone} data-dashed={each.dashed === true} aria-hidden="true" />{each.name}{now !== undefined && <b>{format(now)}</b>}</span>
      })}
      {place !== undefined && <span className="chart-place">{place}</span>}
    </figcaption>
  )
}

/** A value between two gaps makes no line: it is drawn as a dot. */
function isAlone(values: Series['values'], at: number): boolean {
  return values[at - 1] === undefined && values[at + 1] === undefined
}

import type { MoodPoint } from '@yanshu/contract/emotion.ts'
import { useWords } from '../../lib/language.ts'
import { drivingOf, levelAt, lineThrough, reasonText, spotsOf } from './moods.ts'

interface CurveProps { points: readonly MoodPoint[]; raise: number; clear: number; shown: string | undefined; onShow: (message: string | undefined) => void; onGo: (point: MoodPoint) => void }

/** The index after each message of the contact, between the two levels. Each point can be looked at and leads to its message. */
export function MoodCurve({ points, raise, clear, shown, onShow, onGo }: CurveProps) {
  const words = useWords().emotion
  const spots = spotsOf(points)
  const line = lineThrough(spots)
  const last = points.at(-1)
  if (last === undefined) return null
  return (
    <figure className="mood-curve" aria-label={words.curve(spots.length, last.index)}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <rect className="mood-zone" data-level="alarm" x="0" y="0" width="100" height={100 - raise} />
        <rect className="mood-zone" data-level="tense" x="0" y={100 - raise} width="100" height={raise - clear} />
        {line !== undefined && <path className="mood-area" d={`${line}L100 100L0 100Z`} />}
        {line !== undefined && <path className="mood-line" d={line} />}
      </svg>
      <span className="mood-level" data-level="alarm" style={{ top: `${100 - raise}%` }} title={words.raiseLine}>{raise}</span>
      <span className="mood-level" data-level="tense" style={{ top: `${100 - clear}%` }} title={words.clearLine}>{clear}</span>
      {spots.map(({ point, x, y }) => (
        <button
          key={point.message} type="button" className="mood-spot" data-level={levelAt(point.index, raise, clear)} data-shown={point.message === shown} data-excused={point.excused === true}
          style={{ left: `${x}%`, top: `${y}%` }} aria-label={words.point(point.turn, point.index, drivingOf(point.reasons, 2).map((each) => reasonText(each, words)).join(' · '))}
          onMouseEnter={() => onShow(point.message)} onFocus={() => onShow(point.message)} onMouseLeave={() => onShow(undefined)} onBlur={() => onShow(undefined)} onClick={() => onGo(point)}
        />
      ))}
    </figure>
  )
}

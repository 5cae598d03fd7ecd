import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { readMood } from '@yanshu/contract/emotion.ts'
import type { MoodAlarm, MoodPoint, MoodReason } from '@yanshu/contract/emotion.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useMay, useMe } from '../../lib/session.ts'
import { When } from '../../ui/when.tsx'
import { Section } from '../conversations/details/section.tsx'
import { usePlace } from '../conversations/place.ts'
import { Face } from './mood-mark.tsx'
import { MoodCurve } from './mood-curve.tsx'
import { drivingOf, isWorthShowing, levelAt, moodWord, reasonText } from './moods.ts'
import { useMarking } from './use-marking.ts'
import './emotion.css'

const mostReasons = 4
/** A conversation that never came further than this needs no curve. */
const worthDrawing = 20

/** How the contact feels: the curve with what drove it, and the alarm that stands. */
export function MoodSection({ conversation }: { conversation: Conversation }) {
  const words = useWords().emotion
  const on = useMe().modules.includes('emotion')
  const { data } = useQuery({ queryKey: ['mood', conversation.id], queryFn: () => call(readMood, { params: { id: conversation.id } }), enabled: on })
  if (!on || data?.mood === undefined || data.points.length === 0) return null
  const { mood, points, alarms } = data
  const isCalm = alarms.length === 0 && points.every((each) => each.index < worthDrawing)
  const head = <span className="mood-head" data-level={mood.level}><Face level={mood.level === 'calm' && isWorthShowing(mood) ? 'tense' : mood.level} />{moodWord(mood, words)} <b>{mood.index}</b></span>
  return (
    <Section title={words.title} extra={head}>
      {isCalm ? <p className="faint mood-calm">{words.calmSoFar}</p> : <Whole conversation={conversation} curve={data} reasons={mood.reasons} />}
    </Section>
  )
}

function Whole({ conversation, curve, reasons }: { conversation: Conversation; curve: Answered<typeof readMood.shape>; reasons: readonly MoodReason[] }) {
  const navigate = useNavigate()
  const { view, setDetails } = usePlace()
  const [shown, setShown] = useState<string>()
  const { points, alarms, raise, clear } = curve
  const go = (seq: number): void => {
    setDetails(false)
    void navigate(`/workspace/${view}/${conversation.id}?at=${seq}`)
  }
  const point = points.find((each) => each.message === shown)
  const seqOf = (turn: number): number | undefined => points.find((each) => each.turn === turn)?.seq
  return (
    <>
      {alarms[0] !== undefined && <Alarm alarm={alarms[0]} />}
      <MoodCurve points={points} raise={raise} clear={clear} shown={shown} onShow={setShown} onGo={(each) => go(each.seq)} />
      {point === undefined ? <Reasons reasons={reasons} seqOf={seqOf} onGo={go} /> : <PointFacts point={point} level={levelAt(point.index, raise, clear)} />}
    </>
  )
}

/** What holds the index where it is; each leads to its message. */
function Reasons({ reasons, seqOf, onGo }: { reasons: readonly MoodReason[]; seqOf: (turn: number) => number | undefined; onGo: (seq: number) => void }) {
  const words = useWords().emotion
  const driving = drivingOf(reasons, mostReasons)
  if (driving.length === 0) return <p className="faint mood-facts">{words.nothing}</p>
  const most = Math.max(...driving.map((each) => each.weight))
  return (
    <ul className="mood-reasons" aria-label={words.why}>
      {driving.map((each) => {
        const seq = seqOf(each.turn)
        const text = reasonText(each, words)
        return (
          <li key={`${each.turn}:${each.kind}:${each.text}`}>
            <button type="button" disabled={seq === undefined} onClick={() => seq !== undefined && onGo(seq)} title={seq === undefined ? undefined : words.go}>
              <span className="mood-words">{text}</span>
              <span className="faint">{text === words.kinds[each.kind] ? '' : words.kinds[each.kind]}</span>
              <i style={{ width: `${Math.round((100 * each.weight) / most)}%` }} aria-hidden="true" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function PointFacts({ point, level }: { point: MoodPoint; level: 'calm' | 'tense' | 'alarm' }) {
  const words = useWords().emotion
  const said = drivingOf(point.reasons, 3).map((each) => reasonText(each, words)).join(' · ')
  return (
    <p className="mood-facts" role="status">
      <b data-level={level}>{point.index}</b> <When at={point.at} /> · {words.emotions[point.emotion]} · {point.excused === true ? words.excused : said === '' ? words.nothing : said}
    </p>
  )
}

/** The latest alarm: while it stands it can be said to be none; afterwards how it ended. */
function Alarm({ alarm }: { alarm: MoodAlarm }) {
  const words = useWords().emotion.alarm
  const marking = useMarking()
  const may = useMay(['supervision.watch', 'conversations.reply'])
  const isFalse = alarm.state === 'false'
  return (
    <div className="mood-alarm" data-state={alarm.state} role={alarm.state === 'raised' ? 'alert' : undefined}>
      <span><b>{alarm.state === 'raised' ? words.title : words[alarm.state]}</b> · {words.at(alarm.index)} · <When at={alarm.raisedAt} />{isFalse && alarm.markedBy !== undefined && <><br /><span className="faint">{words.by(alarm.markedBy.name)}</span></>}</span>
      {may && (isFalse
        ? <Button size="small" type="text" loading={marking.isBusy} onClick={() => marking.unmark(alarm.id)}>{words.unmark}</Button>
        : <Button size="small" loading={marking.isBusy} title={words.markHelp} onClick={() => marking.mark(alarm.id)}>{words.markFalse}</Button>)}
    </div>
  )
}

import type { Mood } from '@yanshu/contract/emotion.ts'
import { useWords } from '../../lib/language.ts'
import { drivingOf, isWorthShowing, moodWord, reasonText } from './moods.ts'
import { useMood } from './use-moods.ts'
import './emotion.css'

const mostNamed = 3

/** A face with the index, beside a conversation whose contact is tense or worse; nothing beside others. */
export function MoodMark({ conversation }: { conversation: string }) {
  const mood = useMood(conversation)
  return mood === undefined ? null : <MoodChip mood={mood} />
}

export function MoodChip({ mood }: { mood: Mood }) {
  const words = useWords().emotion
  const why = drivingOf(mood.reasons, mostNamed).map((each) => reasonText(each, words)).join(' · ')
  const said = words.mark(moodWord(mood, words), mood.index)
  return (
    <span className="mood-mark" data-level={mood.level} role="img" aria-label={said} title={why === '' ? said : `${said}\n${why}`}>
      <Face level={mood.level === 'calm' && isWorthShowing(mood) ? 'tense' : mood.level} />{mood.index}
    </span>
  )
}

const mouths = { calm: 'M5 10.2q3 1.6 6 0', tense: 'M5 10.8h6', alarm: 'M5 11.4q3-2.6 6 0' }

/** Calm, tense or angry, as far as sixteen pixels can say it. */
export function Face({ level }: { level: Mood['level'] }) {
  return (
    <svg className="mood-face" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.4" />
      {level === 'alarm' && <path d="M4 4.6l2.6 1.2M12 4.6L9.4 5.8" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />}
      <circle cx="5.6" cy="7.1" r=".95" fill="currentColor" /><circle cx="10.4" cy="7.1" r=".95" fill="currentColor" />
      <path d={mouths[level]} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </svg>
  )
}

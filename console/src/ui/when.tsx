import { Tooltip } from 'antd'
import { useLanguage, useWords } from '../lib/language.ts'
import { fullTime, shortTime, timeAgo } from '../lib/times.ts'

/** A time in short, with the exact one on hover. `at` in ms UTC. */
export function When({ at, ago = false }: { at: number; ago?: boolean }) {
  const language = useLanguage()
  const { justNow } = useWords().act
  const text = ago ? timeAgo(at, Date.now(), language, justNow) : shortTime(at, Date.now(), language)
  return <Tooltip title={fullTime(at, language)}><time dateTime={new Date(at).toISOString()}>{text}</time></Tooltip>
}

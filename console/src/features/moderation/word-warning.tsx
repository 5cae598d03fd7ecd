import { Alert } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { checkText, moderationStanding } from '@yanshu/contract/moderation.ts'
import type { FoundWord, WordAction } from '@yanshu/contract/moderation.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { listed } from '../../lib/listed.ts'
import { useWordName } from './word-name.tsx'

const pauseMs = 400
const mostChecked = 4000
type Checked = { action?: WordAction; found: FoundWord[] } | undefined

/**
 * Tells whoever writes what would happen to the text, before it is sent. Asks only while words are looked for in what agents
 * send, a moment after the last key.
 */
export function WordWarning({ text }: { text: string }) {
  const words = useWords().moderation
  const language = useLanguage()
  const nameOf = useWordName()
  const standing = useQuery({ queryKey: ['moderation', 'standing'], queryFn: () => call(moderationStanding), staleTime: 5 * 60_000 })
  const checked = useChecked(text.trim().slice(0, mostChecked), standing.data?.agents === true)
  const { action } = checked ?? {}
  if (checked === undefined || action === undefined) return null
  const names = listed([...new Set(checked.found.filter((each) => each.action === action).map(nameOf))], language)
  const said = { block: words.checkBlocked, mask: words.checkMasked, warn: words.checkWarned }[action]
  return <Alert className="desk-words" banner type={action === 'block' ? 'error' : 'warning'} title={said(names)} />
}

function useChecked(text: string, on: boolean): Checked {
  const [checked, setChecked] = useState<Checked>()
  useEffect(() => {
    if (!on || text === '') return setChecked(undefined)
    let gone = false
    const timer = setTimeout(() => {
      call(checkText, { input: { text } }).then((answer) => { if (!gone) setChecked(answer) }, () => undefined)
    }, pauseMs)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [text, on])
  return checked
}

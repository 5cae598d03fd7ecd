import { useQuery } from '@tanstack/react-query'
import type { Thought } from '@yanshu/contract/bot.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import { listEntries } from '@yanshu/contract/knowledge.ts'
import { correct, listIntentNames } from '@yanshu/contract/lessons.ts'
import { Button, Select, Spin } from 'antd'
import { useDeferredValue, useState } from 'react'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { useAct } from '../../../ui/use-act.ts'
import { meantBy, optionsOf } from './meanings.ts'

interface CorrectionProps { thought: Thought; conversation: Conversation; language: Language }

const mostFound = 20

/** Says with one choice what a message meant. It waits for approval; choosing again says something else. */
export function Correction({ thought, conversation, language }: CorrectionProps) {
  const words = useWords().thinking
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState<string>()
  const { data } = useQuery({ queryKey: ['intent-names'], queryFn: () => call(listIntentNames), enabled: open, staleTime: 5 * 60_000 })
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed.trim())
  const reads = useMay('knowledge.read')
  const found = useQuery({ queryKey: ['knowledge', 'meant', asked], queryFn: () => call(listEntries, { query: { text: asked.slice(0, 200), limit: mostFound } }), enabled: open && reads && asked !== '', staleTime: 60_000 })
  const options = optionsOf(data?.items ?? [], thought.sources, language, words, typed, !reads || found.isError ? [] : asked === typed.trim() ? found.data?.items ?? 'awaited' : 'awaited')
  const save = useAct<string>({
    do: (meaning) => call(correct, { input: { conversation: conversation.id, message: thought.message, ...meantBy(meaning) } }),
    said: words.corrected,
    then: (_, meaning) => { setSaid(options.flatMap((group) => group.options).find((each) => each.value === meaning)?.label); setOpen(false); setTyped('') },
    changes: ['lessons'],
  })
  if (!open) {
    return (
      <p className="thinking-acts">
        {said !== undefined && <span className="chip" data-tone="good">{words.correctedTo(said)}</span>}
        <Button size="small" type="text" onClick={() => setOpen(true)}>{said === undefined ? words.correct : words.correctAgain}</Button>
      </p>
    )
  }
  return (
    <p className="thinking-acts">
      <Select<string>
        size="small" className="thinking-choose" autoFocus defaultOpen showSearch={{ filterOption: false, onSearch: setTyped }} placeholder={words.meant} aria-label={words.meant} options={options} loading={data === undefined || found.isFetching}
        disabled={save.isPending} notFoundContent={<Spin size="small" />} onChange={(meaning) => save.mutate(meaning)} popupMatchSelectWidth={280}
      />
      <Button size="small" type="text" onClick={() => setOpen(false)}>{words.cancel}</Button>
    </p>
  )
}

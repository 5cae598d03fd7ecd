import { useQuery } from '@tanstack/react-query'
import type { Thought } from '@yanshu/contract/bot.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import { correct, listIntentNames } from '@yanshu/contract/lessons.ts'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { meantBy, optionsOf } from './meanings.ts'

interface CorrectionProps { thought: Thought; conversation: Conversation; language: Language }

/** Says with one choice what a message meant. It waits for approval; choosing again says something else. */
export function Correction({ thought, conversation, language }: CorrectionProps) {
  const words = useWords().thinking
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState<string>()
  const { data } = useQuery({ queryKey: ['intent-names'], queryFn: () => call(listIntentNames), enabled: open, staleTime: 5 * 60_000 })
  const options = optionsOf(data?.items ?? [], thought.sources, language, words)
  const save = useAct<string>({
    do: (meaning) => call(correct, { input: { conversation: conversation.id, message: thought.message, ...meantBy(meaning) } }),
    said: words.corrected,
    then: (_, meaning) => { setSaid(options.flatMap((group) => group.options).find((each) => each.value === meaning)?.label); setOpen(false) },
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
        size="small" className="thinking-choose" autoFocus defaultOpen showSearch={{ optionFilterProp: 'label' }} placeholder={words.meant} aria-label={words.meant} options={options} loading={data === undefined}
        disabled={save.isPending} onChange={(meaning) => save.mutate(meaning)} popupMatchSelectWidth={280}
      />
      <Button size="small" type="text" onClick={() => setOpen(false)}>{words.cancel}</Button>
    </p>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { addPhrasings } from '@yanshu/contract/understanding.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { useIntentName } from '../intent-names.ts'
import { IntentSelect } from '../intent-select.tsx'

/** Says what a text means: it becomes a phrasing of that intent. */
export function Teach({ text, guess }: { text: string; guess: string | undefined }) {
  const words = useWords()
  const own = words.trying
  const nameOfId = useIntentName()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const intent = chosen ?? guess
  const teach = useAct({
    do: (to: string) => call(addPhrasings, { input: { intent: to, texts: [text.slice(0, 200)] } }), changes: ['understanding'],
    said: ({ added, taken }, to) => (added > 0 ? own.taught(nameOfId(to)) : taken[0] === undefined ? own.right : own.already(nameOfId(taken[0].intent))),
    then: () => setOpen(false),
  })
  if (!open) return <p className="try-teach"><Button type="link" onClick={() => setOpen(true)}>{own.wrong}</Button></p>
  return (
    <div className="try-teach" data-open="true">
      <span>{own.teachTitle}</span>
      <IntentSelect value={intent} onChange={setChosen} autoFocus />
      <Button type="primary" disabled={intent === undefined} loading={teach.isPending} onClick={() => intent !== undefined && teach.mutate(intent)}>{own.teach}</Button>
      <Button onClick={() => setOpen(false)}>{words.act.cancel}</Button>
    </div>
  )
}

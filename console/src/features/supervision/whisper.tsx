import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { whisper } from '@yanshu/contract/supervision.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { useAct } from '../../ui/use-act.ts'

/** A line for the agent alone. */
export function Whisper({ conversation }: { conversation: Conversation }) {
  const words = useWords().watching
  const may = useMay('supervision.intervene')
  const [text, setText] = useState('')
  const send = useAct({ do: (said: string) => call(whisper, { params: { id: conversation.id }, input: { text: said } }), then: () => setText(''), said: words.whispered })
  if (!may) return null
  const go = (): void => { if (text.trim() !== '' && !send.isPending) send.mutate(text.trim()) }
  return (
    <div className="watch-whisper">
      <Input value={text} maxLength={1000} placeholder={words.whisperHint} aria-label={words.whisper} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) go() }} />
      <Button disabled={text.trim() === ''} loading={send.isPending} onClick={go}>{words.whisperSend}</Button>
    </div>
  )
}

import { transferConversation } from '@yanshu/contract/conversations.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { App, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { takeSnapshot } from '../loading.ts'
import { offerMessage } from '../offers/offering.ts'
import { useWorkspace } from '../workspace.ts'
import { AgentChoices, GroupChoices } from './transfer-choices.tsx'
import type { Choice } from './transfer-choices.tsx'

/** Hands a conversation to an agent or a group, with a word for whoever takes over. */
export function TransferDialog({ conversation, open, onClose }: { conversation: Conversation; open: boolean; onClose: () => void }) {
  const words = useWords()
  const workspace = useWorkspace()
  const { message } = App.useApp()
  const text = words.conversations.transfer
  const [kind, setKind] = useState<'agent' | 'group'>('agent')
  const [choice, setChoice] = useState<Choice>()
  const [search, setSearch] = useState('')
  const [note, setNote] = useState('')
  const transfer = useAct({
    do: (to: Choice) => call(transferConversation, { params: { id: conversation.id }, input: { ...(kind === 'agent' ? { agent: to.id } : { group: to.id }), ...(note.trim() === '' ? {} : { note: note.trim() }) } }),
    said: (next, to) => (next.offer === undefined ? words.conversations.act.transferred(to.name) : undefined),
    then: (next, to) => {
      // The answer takes its place.
      if (next.offer !== undefined) void message.success({ key: offerMessage(next.id), content: words.desk.offers.made(to.name) })
      takeSnapshot(workspace, next)
      onClose()
    },
  })
  const change = (next: 'agent' | 'group'): void => { setKind(next); setChoice(undefined); setSearch('') }
  const Choices = kind === 'agent' ? AgentChoices : GroupChoices
  return (
    <Modal
      open={open} onCancel={onClose} title={text.title} okText={text.confirm} cancelText={words.act.cancel} width={480} destroyOnHidden
      okButtonProps={{ disabled: choice === undefined, loading: transfer.isPending }} onOk={() => { if (choice !== undefined) transfer.mutate(choice) }}
      afterClose={() => { setChoice(undefined); setNote(''); setSearch('') }}
    >
      <div className="desk-transfer">
        <Segmented block value={kind} onChange={change} options={[{ value: 'agent', label: text.toAgent }, { value: 'group', label: text.toGroup }]} />
        <Input.Search allowClear autoFocus value={search} placeholder={kind === 'agent' ? text.searchAgent : text.searchGroup} onChange={(event) => setSearch(event.target.value)} />
        {kind === 'agent' && <p className="soft">{words.desk.offers.help}</p>}
        <Choices conversation={conversation} search={search.trim().toLowerCase()} choice={choice} onChoose={setChoice} />
        <Input.TextArea value={note} maxLength={500} rows={2} placeholder={text.noteHint} aria-label={text.note} onChange={(event) => setNote(event.target.value)} />
      </div>
    </Modal>
  )
}

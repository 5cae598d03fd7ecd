import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { AgentChoices } from '../actions/transfer-choices.tsx'
import type { Choice } from '../actions/transfer-choices.tsx'
import { useHelping } from './use-helping.ts'

/** Asks a colleague into the conversation, who may then write to the contact too; it stays with whoever has it. */
export function InviteDialog({ conversation, open, onClose }: { conversation: Conversation; open: boolean; onClose: () => void }) {
  const words = useWords()
  const [choice, setChoice] = useState<Choice>()
  const [search, setSearch] = useState('')
  const { invite } = useHelping(conversation, onClose)
  return (
    <Modal
      open={open} onCancel={onClose} title={words.desk.helping.title} okText={words.desk.helping.confirm} cancelText={words.act.cancel} width={480} destroyOnHidden
      okButtonProps={{ disabled: choice === undefined, loading: invite.isPending }} onOk={() => { if (choice !== undefined) invite.mutate(choice) }}
      afterClose={() => { setChoice(undefined); setSearch('') }}
    >
      <div className="desk-transfer">
        <p className="soft">{words.desk.helping.help}</p>
        <Input.Search allowClear autoFocus value={search} placeholder={words.conversations.transfer.searchAgent} onChange={(event) => setSearch(event.target.value)} />
        <AgentChoices conversation={conversation} search={search.trim().toLowerCase()} choice={choice} onChoose={setChoice} without={conversation.helpers} free={false} />
      </div>
    </Modal>
  )
}

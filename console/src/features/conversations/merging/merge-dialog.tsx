import { useQuery } from '@tanstack/react-query'
import { listConversations, mergeConversation } from '@yanshu/contract/conversations.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { call } from '../../../lib/api.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { sayLine } from '../line.ts'
import { loadSnapshot, takeSnapshot } from '../loading.ts'
import { usePlace } from '../place.ts'
import { useAgentName } from '../use-colleagues.ts'
import { useWorkspace } from '../workspace.ts'

interface DialogProps { conversation: Conversation; open: boolean; onClose: () => void }

/** Goes on in another open conversation of the same contact; this one is closed and points there. */
export function MergeDialog({ conversation, open, onClose }: DialogProps) {
  const words = useWords()
  const workspace = useWorkspace()
  const place = usePlace()
  const [into, setInto] = useState<string>()
  const merge = useAct({
    do: (target: string) => call(mergeConversation, { params: { id: conversation.id }, input: { into: target } }), said: words.desk.merging.done, changes: ['conversations'],
    then: (next, target) => {
      takeSnapshot(workspace, next)
      void loadSnapshot(workspace, target).catch(() => undefined)
      onClose()
      place.open(target)
    },
  })
  return (
    <Modal
      open={open} onCancel={onClose} title={words.desk.merging.title} okText={words.desk.merging.confirm} cancelText={words.act.cancel} width={480} destroyOnHidden
      okButtonProps={{ disabled: into === undefined, loading: merge.isPending }} onOk={() => { if (into !== undefined) merge.mutate(into) }} afterClose={() => setInto(undefined)}
    >
      <p className="soft">{words.desk.merging.help}</p>
      <Others conversation={conversation} chosen={into} onChoose={setInto} />
    </Modal>
  )
}

function Others({ conversation, chosen, onChoose }: { conversation: Conversation; chosen: string | undefined; onChoose: (id: string) => void }) {
  const words = useWords()
  const language = useLanguage()
  const nameOf = useAgentName()
  const { contact } = conversation
  const query = useQuery({ queryKey: ['conversations', 'open-of-contact', contact.id], queryFn: () => call(listConversations, { query: { contact: contact.id, limit: 50 } }) })
  if (query.isPending) return <Skeleton active paragraph={{ rows: 2 }} />
  if (query.isError) return <Failure error={query.error} retry={() => query.refetch()} />
  const others = query.data.items.filter((each) => each.id !== conversation.id && each.state !== 'closed')
  if (others.length === 0) return <Blank title={words.desk.merging.none} help={words.desk.merging.noneHelp(contact.name)} />
  return (
    <div className="desk-merge" role="radiogroup" aria-label={words.desk.merging.choose}>
      {others.map((each) => (
        <button key={each.id} type="button" role="radio" aria-checked={chosen === each.id} className="desk-choice" onClick={() => onChoose(each.id)}>
          <span className="desk-merge-words">
            <span>{sayLine(each.lastMessage?.text ?? '', words.desk.kinds)}</span>
            <small className="faint">{momentText(each.activeAt, language)} · {each.state === 'assigned' ? nameOf(each.agent) ?? words.conversations.states.assigned : words.conversations.states[each.state]}</small>
          </span>
        </button>
      ))}
    </div>
  )
}

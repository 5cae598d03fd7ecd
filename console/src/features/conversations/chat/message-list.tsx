import { ArrowDownOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { Button, Skeleton } from 'antd'
import type { ComponentProps } from 'react'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { Failure } from '../../../ui/failure.tsx'
import { useDeliveries } from '../../delivery/use-deliveries.ts'
import { NearStores } from '../../stores/offering/near-stores.ts'
import { chatRows, type ChatRow } from '../chat-rows.ts'
import { markOf } from '../marks.ts'
import { useOlder, useOutgoing, useThread } from '../use-thread.ts'
import { useWorkspace } from '../workspace.ts'
import { AnsweredForms, answeredIn } from './answered-forms.ts'
import { ChatRowView } from './chat-row-view.tsx'
import { useNotes } from '../notes/use-notes.ts'
import { StretchView } from './stretch-view.tsx'
import { stretchesOf } from './stretches.ts'
import { TypingLine } from './typing-line.tsx'
import { useReading } from './use-reading.ts'
import { useScrollKeeping } from './use-scroll-keeping.ts'
import { useTarget } from './use-target.ts'

interface ListProps {
  conversation: Conversation
  onQuote?: (message: Message) => void
  /** Puts the text of a recalled message back into the reply field. */
  onEdit?: (text: string) => void
}

/** The messages of a conversation, the oldest above. */
export function MessageList({ conversation, onQuote, onEdit }: ListProps) {
  const { id } = conversation
  const words = useWords().conversations.chat
  const { viewer } = useWorkspace()
  const { thread, query } = useThread(id)
  const outgoing = useOutgoing(id)
  const older = useOlder(id)
  const notes = useNotes(id)
  const deliveries = useDeliveries(conversation)
  const mine = conversation.state === 'assigned' && conversation.agent === viewer.id
  const [unreadAfter] = useState(() => (mine && conversation.agentRead > 0 && conversation.agentRead < conversation.seq ? conversation.agentRead : undefined))
  const rows = useMemo(() => chatRows(thread.messages, { outgoing, unreadAfter, notes, complete: thread.complete }), [thread, outgoing, unreadAfter, notes])
  const stretches = useMemo(() => stretchesOf(rows), [rows])
  const answered = useMemo(() => answeredIn(thread.messages), [thread])
  const mayWrite = onQuote !== undefined
  const offering = useMemo(() => ({ conversation: id, brand: conversation.brand, mayWrite }), [id, conversation.brand, mayWrite])
  const ready = thread.messages.length > 0
  const { load } = older
  const onStart = useCallback(() => { if (ready && !thread.complete) load() }, [ready, thread.complete, load])
  const scroll = useScrollKeeping(rows[0]?.key, onStart)
  const found = useTarget(id, rows, thread)
  const { goTo } = scroll
  useLayoutEffect(() => { if (found !== undefined) goTo('.desk-found') }, [found, goTo])
  const lastSeq = thread.messages.at(-1)?.seq ?? 0
  useReading(conversation, mine, lastSeq, !scroll.away)
  /** How far a message has come: over a platform, or over our own sockets. */
  const wayOf = (row: ChatRow): Pick<ComponentProps<typeof ChatRowView>, 'mark' | 'delivery'> => {
    const delivery = row.kind === 'message' ? deliveries.of.get(row.message.id) : undefined
    return { delivery, mark: row.kind === 'message' && delivery === undefined ? markOf(row.message, conversation) : undefined }
  }
  return (
    <div className="desk-messages-frame">
      <div className="desk-messages" ref={scroll.frame} onScroll={scroll.onScroll} role="log" aria-label={words.messages} aria-live="polite" tabIndex={-1}>
        <div className="desk-messages-content" ref={scroll.content}>
          {!ready && query.isPending && <Skeleton active avatar paragraph={{ rows: 4 }} className="desk-messages-loading" />}
          {!ready && query.isError && <Failure error={query.error} retry={() => query.refetch()} />}
          {ready && <Beginning complete={thread.complete} older={older} />}
          {!ready && query.isSuccess && outgoing.length === 0 && <p className="desk-begin">{words.empty}</p>}
          <NearStores value={offering}><AnsweredForms value={answered}>
            {stretches.map((each, at) => (
              <StretchView key={each.key} rows={each.rows.length} always={at >= stretches.length - 2 || each.rows.some((row) => row.key === found)}>
                {() => each.rows.map((row) => <ChatRowView key={row.key} row={row} contact={conversation.contact} {...wayOf(row)} onQuote={onQuote} onEdit={onEdit} found={row.key === found} />)}
              </StretchView>
            ))}
          </AnsweredForms></NearStores>
          <TypingLine conversation={conversation} />
        </div>
      </div>
      {scroll.away && <ToEnd messages={thread.messages} onClick={scroll.toEnd} />}
    </div>
  )
}

function Beginning({ complete, older }: { complete: boolean; older: ReturnType<typeof useOlder> }) {
  const words = useWords().conversations.chat
  if (complete) return <p className="desk-begin">{words.begin}</p>
  return <p className="desk-begin"><Button type="link" size="small" loading={older.loading} onClick={older.load}>{older.failed ? words.olderFailed : older.loading ? words.loadingOlder : words.loadOlder}</Button></p>
}

/** Leads back to the newest message, and says how many have come since one scrolled away. */
function ToEnd({ messages, onClick }: { messages: readonly Message[]; onClick: () => void }) {
  const words = useWords().conversations.chat
  const since = useRef(messages.at(-1)?.seq ?? 0)
  const fresh = messages.filter((each) => each.seq > since.current && each.from !== 'system').length
  return (
    <Button className="desk-to-end" shape="round" size="small" type={fresh > 0 ? 'primary' : 'default'} icon={<ArrowDownOutlined />} aria-label={words.toLatest} onClick={onClick}>
      {fresh > 0 ? words.newMessages(fresh) : words.toLatest}
    </Button>
  )
}

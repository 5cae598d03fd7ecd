import { Button, Drawer } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { bargeIn, stepBack, watchConversation } from '@yanshu/contract/supervision.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useColleagues } from '../../lib/reading.ts'
import { useMay, useMe } from '../../lib/session.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { usePhone } from '../../ui/phone.ts'
import { useAct } from '../../ui/use-act.ts'
import { MessageList } from '../conversations/chat/message-list.tsx'
import { Composer } from '../conversations/composer/composer.tsx'
import type { ComposerHandle } from '../conversations/composer/composer-handle.ts'
import { takeSnapshot } from '../conversations/loading.ts'
import { openWorkspace } from '../conversations/open-workspace.ts'
import { WorkspaceContext, useConversation, useWorkspace } from '../conversations/workspace.ts'
import { MoodMark } from '../emotion/mood-mark.tsx'
import { BargeInDialog, ForceCloseDialog, TakeOverDialog } from './intervene-dialogs.tsx'
import { Whisper } from './whisper.tsx'
import '../contacts/contacts.css'
import '../conversations/workspace.css'
import './floor.css'

/** One conversation, live, beside the floor. Opening it puts on record that one looks on. */
export function WatchDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords().watching
  const me = useMe()
  const phone = usePhone()
  const workspace = useMemo(() => openWorkspace(me), [me])
  const watch = useQuery({
    queryKey: ['floor-watch', id], gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false, retry: false,
    queryFn: async () => {
      const conversation = await call(watchConversation, { params: { id } })
      takeSnapshot(workspace, conversation)
      return conversation
    },
  })
  return (
    <Drawer open className="watch" size={phone ? window.innerWidth : 620} onClose={onClose} title={<>{words.title(watch.data?.contact.name ?? '')} <MoodMark conversation={id} /></>}>
      <WorkspaceContext value={workspace}>
        <Loaded query={watch}>{(first) => <Watched first={first} onClose={onClose} />}</Loaded>
      </WorkspaceContext>
    </Drawer>
  )
}

function Watched({ first, onClose }: { first: Conversation; onClose: () => void }) {
  const words = useWords().watching
  const { viewer } = useWorkspace()
  const conversation = useConversation(first.id) ?? first
  const navigate = useNavigate()
  const composer = useRef<ComposerHandle>(null)
  const agent = useColleagues().data?.items.find((each) => each.id === conversation.agent)?.name
  const mine = conversation.state === 'assigned' && conversation.agent === viewer.id
  const inside = mine || conversation.helpers.includes(viewer.id)
  const closed = conversation.state === 'closed'
  return (
    <>
      <p className="watch-note">
        {mine ? words.mine : agent === undefined ? words.nobody : words.has(agent)}{' · '}{closed ? words.closed : inside && !mine ? words.joined : words.unseen}
      </p>
      <div className="watch-chat desk-chat"><MessageList conversation={conversation} /></div>
      {inside && !closed && <Composer ref={composer} conversation={conversation} quoted={undefined} onQuoteEnd={() => undefined} />}
      {!closed && !mine && <Whisper conversation={conversation} />}
      {closed || mine
        ? <div className="watch-acts"><Button onClick={() => void navigate(`/workspace/${mine ? 'mine' : 'all'}/${conversation.id}`)}>{words.openInWorkspace}</Button></div>
        : <Acts conversation={conversation} inside={inside} onClose={onClose} />}
    </>
  )
}

type Asking = 'barge-in' | 'take-over' | 'force-close' | undefined

function Acts({ conversation, inside, onClose }: { conversation: Conversation; inside: boolean; onClose: () => void }) {
  const words = useWords().watching
  const may = useMay('supervision.intervene')
  const workspace = useWorkspace()
  const [asking, setAsking] = useState<Asking>()
  const params = { id: conversation.id }
  const take = (next: Conversation): void => { takeSnapshot(workspace, next); setAsking(undefined) }
  const come = useAct({ do: () => call(bargeIn, { params }), then: take, said: words.joined })
  const back = useAct({ do: () => call(stepBack, { params }), then: take })
  if (!may) return null
  return (
    <div className="watch-acts">
      {inside ? <Button loading={back.isPending} onClick={() => back.mutate()}>{words.stepBack}</Button> : <Button onClick={() => setAsking('barge-in')}>{words.bargeIn}</Button>}
      <Button onClick={() => setAsking('take-over')}>{words.takeOver}</Button>
      <span className="toolbar-space" />
      <Button danger onClick={() => setAsking('force-close')}>{words.forceClose}</Button>
      {asking === 'barge-in' && <BargeInDialog busy={come.isPending} onGo={() => come.mutate()} onCancel={() => setAsking(undefined)} />}
      {asking === 'take-over' && <TakeOverDialog id={conversation.id} onDone={take} onCancel={() => setAsking(undefined)} />}
      {asking === 'force-close' && <ForceCloseDialog id={conversation.id} onDone={(next) => { take(next); onClose() }} onCancel={() => setAsking(undefined)} />}
    </div>
  )
}

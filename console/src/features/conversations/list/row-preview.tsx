import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useWords } from '../../../lib/language.ts'
import { sayLine } from '../line.ts'
import { writerOf } from '../typing.ts'
import { useAgentName } from '../use-colleagues.ts'
import { wantedLine } from '../views.ts'
import { useObserved, useWorkspace } from '../workspace.ts'

/** The last message in one line, after who wrote it; what the contact wrote, where the bot only said that people will see to it; or that the contact is writing, or what the agent has begun or not yet sent. */
export function RowPreview({ conversation, chosen }: { conversation: Conversation; chosen: boolean }) {
  const all = useWords()
  const words = all.conversations
  const { typing, outbox, drafts } = useWorkspace()
  const writer = writerOf(useObserved(typing), conversation.id, 'contact')
  const failed = useObserved(outbox).some((each) => each.conversation === conversation.id && each.state === 'failed')
  const draft = chosen ? '' : drafts.read(conversation.id)
  const parts = chosen ? 0 : drafts.readParts(conversation.id).length
  const sender = useSenderName(conversation)
  const wanted = wantedLine(conversation)
  if (writer !== undefined) return <span className="desk-row-text desk-typing">{words.list.typing}</span>
  if (failed) return <span className="desk-row-text desk-failed">{words.list.unsent}</span>
  if (draft !== '' || parts > 0) return <span className="desk-row-text"><span className="desk-draft">{words.list.draft}</span> {draft === '' ? all.desk.parts.cards(parts) : draft}</span>
  if (wanted !== undefined) return <span className="desk-row-text">{sayLine(wanted, all.desk.kinds)}</span>
  const text = conversation.lastMessage?.text === '' ? words.message.recalled : sayLine(conversation.lastMessage?.text ?? '', all.desk.kinds)
  return <span className="desk-row-text">{sender !== undefined && <span className="desk-row-sender">{sender}: </span>}{text === '' ? '\u00a0' : text}</span>
}

function useSenderName(conversation: Conversation): string | undefined {
  const words = useWords().conversations
  const nameOf = useAgentName()
  const { viewer } = useWorkspace()
  const from = conversation.lastMessage?.from
  if (from === undefined || from === 'contact' || from === 'system') return undefined
  if (from === 'bot') return words.bot
  // Of several who write here, the snapshot does not say which it was.
  if (conversation.helpers.length > 0) return words.agent
  return conversation.agent === viewer.id ? words.you : nameOf(conversation.agent) ?? words.agent
}

import type { Canned } from '@yanshu/contract/canned.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useEffect, useRef } from 'react'
import { useWords } from '../../../lib/language.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import type { Actions } from '../actions/use-actions.ts'
import type { ComposerBar } from '../composer/composer-bar.ts'
import type { ComposerMode } from '../composer/composer-panel.tsx'
import { usePlace } from '../place.ts'
import { useMayMove } from '../use-may-write.ts'
import { useInviteRating } from '../wrapping-up/use-invite-rating.ts'
import { useWorkspace } from '../workspace.ts'
import { onChat } from './chat-commands.ts'
import type { ChatCommand, OpenChat } from './chat-commands.ts'
import type { Dialogs } from './use-dialogs.ts'

interface CommandParts {
  conversation: Conversation
  bar: ComposerBar | undefined
  actions: Actions
  confirmed: { close: () => void; block: () => void }
  dialogs: Dialogs
  wrapUp: boolean
  write: (mode: ComposerMode) => void
  putCanned: (reply: Canned) => void
}

/** Lets the command bar do with the chat on the screen what its buttons do, and nothing else. */
export function useChatCommands(parts: CommandParts): void {
  const { conversation, bar, putCanned } = parts
  const commands = useCommands(parts)
  const place = usePlace()
  const knows = useMe().modules.includes('knowledge')
  const mayRead = useMay('knowledge.read')
  const chat = useRef<OpenChat>({ conversation: conversation.id, commands })
  useEffect(() => {
    chat.current = {
      conversation: conversation.id, commands, ...(bar === undefined ? { putCanned } : {}),
      ...(knows && mayRead ? { findKnowledge: (text: string) => place.showTab('knowledge', text) } : {}),
    }
  })
  useEffect(() => onChat(() => chat.current), [])
}

function useCommands({ conversation, bar, actions, confirmed, dialogs, wrapUp, write }: CommandParts): ChatCommand[] {
  const words = useWords()
  const { viewer } = useWorkspace()
  const place = usePlace()
  const mayBlock = useMay('contacts.block')
  const mayMove = useMayMove(conversation) && conversation.offer === undefined
  const inviteRating = useInviteRating(conversation)
  const { act } = words.conversations
  const { desk, finding: { bar: { acts } } } = words
  const had = conversation.agent === viewer.id
  const owned = conversation.state === 'assigned' && had
  const ended = conversation.state === 'closed' && had
  const all: (ChatCommand | false)[] = [
    bar === undefined && { key: 'reply', label: acts.reply, cap: 'R', run: () => write('reply') },
    viewer.mayReply && { key: 'note', label: acts.note, cap: 'N', run: () => write('note') },
    bar?.act === 'take' && { key: 'take', label: act.take, cap: 'T', run: actions.take },
    mayMove && { key: 'transfer', label: act.transfer, cap: 'M', run: () => dialogs.show('transfer') },
    owned && { key: 'close', label: act.close, cap: 'E', run: confirmed.close },
    !owned && mayMove && { key: 'close', label: act.close, run: confirmed.close },
    owned && conversation.snoozedUntil === undefined && { key: 'snooze', label: desk.snooze.title, cap: 'Z', run: () => dialogs.show('snooze') },
    viewer.mayReply && { key: 'label', label: acts.label, cap: 'L', run: () => dialogs.show('labels') },
    owned && { key: 'invite', label: desk.helping.title, run: () => dialogs.show('invite') },
    owned && { key: 'merge', label: desk.merging.title, run: () => dialogs.show('merge') },
    (owned || ended) && { key: 'rating', label: desk.rating.invite, run: inviteRating },
    (owned || ended) && wrapUp && { key: 'wrap-up', label: conversation.wrappedUp ? desk.wrapUp.change : desk.wrapUp.fill, run: () => dialogs.show('wrap-up') },
    bar?.act === 'reopen' && { key: 'reopen', label: act.reopen, cap: 'U', run: actions.reopen },
    conversation.followUp && { key: 'follow', label: act.followedUp, run: actions.followUp },
    mayBlock && { key: 'block', label: conversation.contact.blocked ? act.unblock : act.block, run: confirmed.block },
    { key: 'details', label: acts.details, run: () => place.showTab('contact') },
  ]
  return all.filter((each) => each !== false)
}

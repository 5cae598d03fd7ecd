import type { Conversation } from '@yanshu/contract/conversations.ts'
import { TransferDialog } from '../actions/transfer-dialog.tsx'
import { InviteDialog } from '../helping/invite-dialog.tsx'
import { MergeDialog } from '../merging/merge-dialog.tsx'
import { BlockContact } from '../../moderation/block-contact.tsx'
import { loadSnapshot } from '../loading.ts'
import { usePlace } from '../place.ts'
import { SnoozeDialog } from '../snoozing/snooze-dialog.tsx'
import { useWorkspace } from '../workspace.ts'
import type { Dialogs } from './use-dialogs.ts'

/** The dialogs of a chat. */
export function ChatDialogs({ conversation, dialogs: { shown, close } }: { conversation: Conversation; dialogs: Dialogs }) {
  const place = usePlace()
  const workspace = useWorkspace()
  return (
    <>
      <TransferDialog conversation={conversation} open={shown === 'transfer'} onClose={close} />
      <SnoozeDialog conversation={conversation} open={shown === 'snooze'} onClose={close} onDone={() => { if (place.view === 'mine') place.leave() }} />
      <InviteDialog conversation={conversation} open={shown === 'invite'} onClose={close} />
      <MergeDialog conversation={conversation} open={shown === 'merge'} onClose={close} />
      {shown === 'block' && <BlockContact id={conversation.contact.id} name={conversation.contact.name} onClose={() => { close(); void loadSnapshot(workspace, conversation.id).catch(() => undefined) }} />}
    </>
  )
}

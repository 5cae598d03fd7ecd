import { SwapOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Button } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { useAgentName } from '../use-colleagues.ts'
import { useNow } from '../use-now.ts'
import { useWorkspace } from '../workspace.ts'
import { secondsLeft } from './offering.ts'
import { useOfferActs } from './use-offer-acts.ts'

/** In the chat of the one who offers it: for whom it waits, how long still, and the way back. */
export function OfferStrip({ conversation, offer }: { conversation: Conversation; offer: NonNullable<Conversation['offer']> }) {
  const words = useWords().desk.offers
  const workspace = useWorkspace()
  const nameOf = useAgentName()
  const left = secondsLeft(offer, useNow(1000))
  const { withdraw } = useOfferActs(workspace, conversation.id)
  return (
    <p className="desk-banner" role="status">
      <SwapOutlined /> <span>{words.waiting(nameOf(offer.to) ?? words.colleague, left)}</span>
      {(offer.from === workspace.viewer.id || conversation.agent === workspace.viewer.id) && <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>{words.withdraw}</Button>}
    </p>
  )
}

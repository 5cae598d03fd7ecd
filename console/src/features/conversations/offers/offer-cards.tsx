import { SwapOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../../../lib/language.ts'
import { sayLine } from '../line.ts'
import { loadSnapshot } from '../loading.ts'
import { snapshotOf } from '../shelf.ts'
import { useAgentName } from '../use-colleagues.ts'
import { useNow } from '../use-now.ts'
import { useObserved } from '../workspace.ts'
import type { Workspace } from '../workspace.ts'
import { offersTo, secondsLeft } from './offering.ts'
import type { OpenOffer } from './offering.ts'
import { useOfferActs } from './use-offer-acts.ts'
import './offers.css'

/** On whichever page: what colleagues offer to hand over, each until it is answered or its time is up. */
export function OfferCards({ workspace }: { workspace: Workspace }) {
  const words = useWords().desk.offers
  const announced = useObserved(workspace.offers)
  const shelf = useObserved(workspace.shelf)
  const now = useNow(1000)
  const open = offersTo(workspace.viewer.id, announced, Array.from(shelf.entries.values(), (each) => each.conversation), now)
  if (open.length === 0) return null
  return <div className="desk-offers" role="alertdialog" aria-label={words.title}>{open.map((each) => <OfferCard key={each.conversation} open={each} workspace={workspace} />)}</div>
}


function OfferCard({ open: { conversation, offer }, workspace }: { open: OpenOffer; workspace: Workspace }) {
  const all = useWords()
  const words = all.desk.offers
  const navigate = useNavigate()
  const nameOf = useAgentName()
  const left = secondsLeft(offer, useNow(1000))
  const [reason, setReason] = useState('')
  const snapshot = snapshotOf(useObserved(workspace.shelf), conversation)
  const { answer } = useOfferActs(workspace, conversation, (accepted) => { if (accepted) void navigate(`/workspace/mine/${conversation}`) })
  // Once: after the answer the conversation may not be this agent's to see any more.
  const known = useRef(snapshot !== undefined)
  useEffect(() => { if (!known.current) void loadSnapshot(workspace, conversation).catch(() => undefined) }, [workspace, conversation])
  return (
    <section className="desk-offer">
      <p className="desk-offer-head"><SwapOutlined /> <strong>{words.offered(nameOf(offer.from) ?? words.colleague, snapshot?.contact.name ?? words.aContact)}</strong></p>
      {offer.note !== undefined && <p className="desk-offer-note">{offer.note}</p>}
      {snapshot?.lastMessage?.from === 'contact' && <p className="desk-offer-said">「{sayLine(snapshot.lastMessage.text, all.desk.kinds)}」</p>}
      <Input className="desk-offer-reason" size="small" maxLength={500} value={reason} placeholder={words.reason} aria-label={words.reason} onChange={({ target }) => setReason(target.value)} />
      <p className="desk-offer-acts">
        <span className="faint" role="timer">{words.left(left)}</span>
        <Button loading={answer.isPending && !answer.variables.accept} disabled={answer.isPending} onClick={() => answer.mutate({ accept: false, reason })}>{words.reject}</Button>
        <Button type="primary" loading={answer.isPending && answer.variables.accept} disabled={answer.isPending} onClick={() => answer.mutate({ accept: true })}>{words.accept}</Button>
      </p>
      <i className="desk-offer-bar" style={{ width: `${(left * 100_000) / Math.max(1, offer.until - offer.at)}%` }} aria-hidden="true" />
    </section>
  )
}

import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { ToAgent } from '@yanshu/contract/realtime.ts'

export type OfferNews = Extract<ToAgent, { type: 'offer' }>

/** An offer that waits for this agent's answer. */
export interface OpenOffer {
  readonly conversation: string
  readonly offer: NonNullable<Conversation['offer']>
}

/** The offers to `me` that are open, after one more word about one. Gives the same list when nothing changes. */
export function changeOffers(offers: readonly OpenOffer[], news: OfferNews, me: string): readonly OpenOffer[] {
  const others = offers.filter((each) => each.conversation !== news.conversation)
  if (news.outcome === 'offered' && news.offer.to === me) return [...others, { conversation: news.conversation, offer: news.offer }]
  return others.length === offers.length ? offers : others
}

/** Every offer that waits for `me`: those that were announced, and those that snapshots tell of, each conversation once. */
export function offersTo(me: string, announced: readonly OpenOffer[], snapshots: Iterable<Conversation>, now: number): OpenOffer[] {
  const open = new Map(announced.map((each) => [each.conversation, each]))
  for (const { id, offer } of snapshots) if (offer?.to === me) open.set(id, { conversation: id, offer })
  return [...open.values()].filter(({ offer }) => offer.until > now).sort((a, b) => a.offer.at - b.offer.at)
}

/** Whole seconds until an offer ends, never more than it lasts, whatever this browser's clock says. */
export function secondsLeft(offer: OpenOffer['offer'], now: number): number {
  return Math.max(0, Math.ceil(Math.min(offer.until - now, offer.until - offer.at) / 1000))
}

/** The short notice about an offer of one's own: that it was made, then how it ended. */
export const offerMessage = (conversation: string): string => `offer-${conversation}`

/** What the one who offered is to be told of an outcome; nothing of what it did itself. */
export function outcomeFor(news: OfferNews, me: string): 'accepted' | 'rejected' | 'expired' | undefined {
  if (news.offer.from !== me || news.outcome === 'offered' || news.outcome === 'withdrawn') return undefined
  return news.outcome
}

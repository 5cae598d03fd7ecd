import type { FoundWord } from '@yanshu/contract/moderation.ts'
import type { AgentSentPart, Part, SentPart } from '@yanshu/contract/messages.ts'
import type { Failure } from '../../base/errors.ts'
import type { Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import { masked, type Checking, type Rulebook } from './rulebook.ts'

export interface Screened<P> {
  /** With stars where something is masked; the very parts that were given when nothing is. */
  parts: readonly P[]
  found: readonly FoundWord[]
  /** Something that was found may not be sent. */
  blocked: boolean
}
/** Where something was found. */
export interface Place { side: Checking; conversation: string; author: string }

/** What those who store messages and let contacts in ask. All but `record` answer from memory. */
export interface Screening {
  /** Looks through what somebody sends. */
  screen<P extends Part | SentPart | AgentSentPart>(side: Checking, parts: readonly P[]): Screened<P>
  /** Puts on record what was found in a message that is being stored. */
  record(tx: Tx, found: readonly FoundWord[], place: Place, message: string): Promise<void>
  /** Notes that a message was refused, which is put on record a moment later, and gives `words_blocked` to be thrown. */
  refuse(found: readonly FoundWord[], place: Place, clientId: string): Failure
  /** Fails with `contact_blocked` for an address on the blacklist. */
  admit(actor: Pick<Actor, 'ip'>): void
}

/** Lets everything pass. */
export const lettingAllPass: Screening = {
  screen: (_side, parts) => ({ parts, found: [], blocked: false }),
  record: async () => {},
  refuse: () => { throw new Error('nothing is refused here') },
  admit: () => {},
}

/** `Screening.screen` by a rulebook. */
export function screenParts<P extends Part | SentPart | AgentSentPart>(book: Rulebook, side: Checking, parts: readonly P[]): Screened<P> {
  if (!book.watches(side)) return { parts, found: [], blocked: false }
  const found: FoundWord[] = []
  const cleaned = (text: string): string => {
    const checked = book.check(text, side)
    found.push(...checked.found)
    return masked(text, checked.found.filter((each) => each.action === 'mask'))
  }
  const screened = parts.map((part) => withTexts(part, cleaned))
  return { parts: found.some((each) => each.action === 'mask') ? screened : parts, found, blocked: found.some((each) => each.action === 'block') }
}

/** What people write freely, and what a client may make them seem to write; names of files and goods, ids and web addresses stay as they are. */
function withTexts<P extends Part | SentPart | AgentSentPart>(part: P, cleaned: (text: string) => string): P {
  switch (part.type) {
    case 'text': return { ...part, text: cleaned(part.text) }
    case 'link': return { ...part, label: cleaned(part.label) }
    case 'menu': return { ...part, items: part.items.map((item) => ({ label: cleaned(item.label), send: cleaned(item.send) })) }
    case 'location': return { ...part, ...(part.name !== undefined && { name: cleaned(part.name) }), ...(part.address !== undefined && { address: cleaned(part.address) }) }
    case 'rating': return part.comment === undefined ? part : { ...part, comment: cleaned(part.comment) }
    case 'form-answer': return 'answers' in part ? { ...part, answers: part.answers.map((each) => (typeof each.value === 'string' ? { ...each, value: cleaned(each.value) } : each)) } : part
    default: return part
  }
}

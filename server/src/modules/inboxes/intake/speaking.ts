import type { Language } from '@yanshu/contract/errors.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import type { Spoken, Unknown } from '@yanshu/channels/inbound-message.ts'
import { sha256hex } from '../../../base/crypto.ts'
import { stranger, type Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import type { ContactFacts } from '../../contacts/service.ts'
import type { Conversations } from '../../conversations/service.ts'
import { colleaguePrefix } from '../../conversations/talk/receiving.ts'
import type { Connection } from '../accounts/accounts.ts'
import type { LineRow } from '../tables.ts'
import type { Lines } from './lines.ts'
import type { News } from './news.ts'
import { isMedia, languageOfParts, plainPart } from './parts.ts'
import type { Telling } from './intake.ts'
import type { WaitingLines } from './waiting.ts'

export type Heard = Spoken | Unknown
export interface SpeakingDeps {
  conversations: Pick<Conversations, 'receive' | 'mirror' | 'keepHistory' | 'meantBy' | 'noteThere' | 'endElsewhere'>
  lines: Lines
  news: News
  waiting: WaitingLines
  /** What a colleague in the vendor's own client is called; empty while nobody has told it. */
  colleagueName(connection: Connection, id: string): string
}
/** At the vendor a session in which nobody says a word ends after this long, and nothing tells of it. */
const silentMs = 48 * 3_600_000
/** Who does not write for so long is asked about again, if nobody has said who it is; and who writes a first word, whom a colleague had written to before. */
const askedAgainMs = 2 * 60_000
/** Where something that was said belongs. */
export interface Saying { connection: Connection; line: LineRow; contact: ContactFacts }

/** What contacts say over vendors' channels, and what colleagues say there. */
export function createSpeaking({ conversations, lines, news, waiting, colleagueName }: SpeakingDeps) {
  /** Appends what was said, all of whose parts are here. Gives the message; undefined where nothing was to be stored. */
  async function append(tx: Tx, { connection, line, contact }: Saying, heard: Heard, parts: readonly AgentSentPart[], isHistory = false): Promise<{ conversation: string; message: string } | undefined> {
    if (parts.length === 0 || (heard.from === 'contact' && contact.blocked)) return undefined
    const opening = openingOf(connection, line.language as Language, contact)
    const clientId = clientIdOf(connection.inbox.id, heard.externalId)
    const isElsewhere = line.session === 'colleague'
    const serving = isElsewhere ? colleagueName(connection, line.colleague ?? '') : undefined
    const actor = actorOf(connection, contact, line)
    if (heard.from === 'colleague') {
      const id = (heard.kind === 'message' ? heard.colleague : undefined) ?? 'unknown'
      const said = { from: 'agent' as const, author: { id: `${colleaguePrefix}${id}`, name: colleagueName(connection, id) }, clientId, parts }
      return place(isHistory || isElsewhere ? await conversations.keepHistory(tx, opening, actor, said, serving) : await conversations.mirror(tx, opening, actor, said))
    }
    // Who has a colleague's ear at the vendor is not answered from here.
    if (isHistory || isElsewhere) return place(await conversations.keepHistory(tx, opening, actor, { from: 'contact', author: { id: contact.id, name: contact.name }, clientId, parts }, serving))
    return place(await conversations.receive(tx, opening, actor, { clientId, parts }))
  }

  /** What was chosen in a menu comes by the name that it had there; what it says may be another text. */
  async function meantParts(tx: Tx, { inbox }: Connection, contact: string, { from, chosen, parts }: Spoken): Promise<Spoken['parts']> {
    const [label] = parts
    const meant = chosen !== undefined && from === 'contact' && label?.type === 'text' ? await conversations.meantBy(tx, contact, inbox.id, label.text) : undefined
    return meant === undefined ? parts : [{ type: 'text', text: meant }]
  }

  /** What a platform notes by itself is nobody's word: it makes no contact and no conversation. As it came it is kept in any case. */
  async function showNotice(tx: Tx, connection: Connection, heard: Unknown): Promise<void> {
    if (!(await lines.find(tx, connection.inbox.id, heard.sender))) return
    const { row: line, contact } = await lines.meet(tx, connection, heard, 'zh-CN')
    if (contact.blocked) return
    const language = line.language as Language
    const stored = await conversations.noteThere(tx, openingOf(connection, language, contact), actorOf(connection, contact, line), {
      from: 'contact', author: { id: contact.id, name: contact.name }, clientId: clientIdOf(connection.inbox.id, heard.externalId), parts: plainPart({ type: 'placeholder', what: heard.what, words: heard.words }, language),
    })
    if (stored) await news.storedAs(tx, connection.inbox.id, heard.externalId, stored.row.id, stored.id)
  }

  return {
    append,
    /** What came too late to be answered, as the contact's. */
    appendLate: (tx: Tx, { connection, line, contact }: Saying, clientId: string, parts: readonly AgentSentPart[]) => conversations.keepHistory(
      tx, openingOf(connection, line.language as Language, contact), actorOf(connection, contact, line), { from: 'contact', author: { id: contact.id, name: contact.name }, clientId, parts }),
    /** Stores what was said, or lets it wait until its files are here and what was said before it. */
    async hear(tx: Tx, connection: Connection, heard: Heard, { answerSince = 0 }: Telling): Promise<void> {
      if (heard.sender === '') return
      if (heard.kind === 'unknown' && heard.from === 'contact' && heard.opens === undefined) return showNotice(tx, connection, heard)
      const written = heard.kind === 'message' ? heard.parts : []
      const met = await lines.meet(tx, connection, heard, languageOfParts(written) ?? 'zh-CN')
      const given = languageOfParts(written, met.row.language as Language)
      // At the vendor a new conversation begins, whoever had the one before.
      const isOver = heard.from === 'contact' && (met.row.session === 'over' || (met.row.session === 'colleague' && tx.now - met.row.seen_at > silentMs))
      const line = await lines.hear(tx, connection, met, heard, {
        ...(given !== undefined && given !== met.row.language && { language: given }),
        ...(isOver && { session: null, colleague: null }),
      })
      if (isOver) await conversations.endElsewhere(tx, met.contact.id, connection.inbox.id)
      if (heard.from === 'contact' && met.contact.blocked) return
      // The vendor did not say who it is, or that has changed: some tell it only while somebody writes.
      const isUnknown = !met.isNew && met.row.profile_at === null && connection.channel.account?.profile !== undefined
      const isFirstWord = heard.from === 'contact' && heard.opens !== undefined && met.row.window_limit === 0
      if (isUnknown && (isFirstWord || tx.now - met.row.seen_at > askedAgainMs)) tx.announce('line.met', { contact: met.contact.id, inbox: connection.inbox.id, sender: heard.sender })
      const isHistory = heard.at > 0 && heard.at < answerSince
      const [, invitation, score] = (heard.kind === 'message' && heard.from === 'contact' && /^rate-([0-9a-f-]{36})-([1-5])$/.exec(heard.chosen ?? '')) || []
      // Said in a menu how it was: that is no message that somebody has to answer.
      if (invitation !== undefined) return tx.announce('line.rated', { contact: met.contact.id, inbox: connection.inbox.id, invitation, score: Number(score) })
      const parts = heard.kind === 'message' ? await meantParts(tx, connection, met.contact.id, heard) : [{ type: 'placeholder' as const, what: heard.what, words: heard.words }]
      if (parts.some(isMedia) || (!met.isNew && await waiting.isBehind(tx, connection.inbox.id, heard.sender))) {
        return waiting.add(tx, connection, met.contact.id, heard, isHistory)
      }
      const stored = await append(tx, { connection, line, contact: met.contact }, heard, parts.flatMap((part) => (isMedia(part) ? [] : plainPart(part, line.language as Language))), isHistory)
      if (stored) await news.storedAs(tx, connection.inbox.id, heard.externalId, stored.conversation, stored.message)
    },
  }
}
export type Speaking = ReturnType<typeof createSpeaking>

function place({ id, row }: { id: string; row: { id: string } }): { conversation: string; message: string } {
  return { conversation: row.id, message: id }
}

/** Unique for what was told, so that it is stored once whatever happens. */
export function clientIdOf(inbox: string, externalId: string): string {
  return `in-${sha256hex(`${inbox}\n${externalId}`).slice(0, 40)}`
}

export function openingOf({ inbox }: Connection, language: Language, contact: ContactFacts) {
  return { inbox: inbox.id, brand: inbox.brand, contact, language, botOn: inbox.botOn, reopenMs: inbox.reopenMinutes * 60_000 }
}

function actorOf({ inbox, channel }: Connection, contact: ContactFacts, line: LineRow): Actor {
  return {
    ...stranger({ ip: '', port: 0, userAgent: '', channel: channel.name, requestId: '', language: line.language as Language }),
    id: contact.id, name: contact.name, role: 'visitor', inbox: inbox.id, brand: inbox.brand,
  }
}

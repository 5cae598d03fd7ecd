import type { z } from 'zod'
import type { Conversation, contactDetails } from '@yanshu/contract/conversations.ts'
import type { Message, Part } from '@yanshu/contract/messages.ts'
import type { VisitorConversation } from '@yanshu/contract/visitor.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import { lettingAllPass, type Screening } from '../moderation/screening.ts'
import type { Forms } from '../forms/service.ts'
import { mustSee } from './access.ts'
import { createLabels } from './labels/labels.ts'
import { append, appendNotice, type Appended, type NewMessage } from './messages/appending.ts'
import { addSummary, leaveDetails, mark, markFollowedUp, mendSummary, noteNobodyHere } from './life/marking.ts'
import { moveContact } from './life/moving-contact.ts'
import { assign, close, putInQueue, reopen, withdraw, type WaitingReason } from './life/moving.ts'
import { createLifeVerbs } from './life/verbs.ts'
import { isOver, openConversation, tellContext, type Opening, type PageContext } from './life/opening.ts'
import { conversationForContact, idsOf, presentConversation } from './present.ts'
import { createQueries } from './queries.ts'
import { createFloorReading } from './floor-reading.ts'
import type { ListQuestion } from './listing.ts'
import { createReading } from './reading.ts'
import { createSavedViews } from './saved-views/saved-views.ts'
import { recall, recallAsVendor } from './messages/recalling.ts'
import { roundPlaces } from './messages/rounding.ts'
import { createScreeningBeside, type FoundBeside } from './messages/screening-beside.ts'
import { appendAnswers, sendAsAgent, sendAsContact } from './messages/sending.ts'
import type { Sending } from './messages/whole-parts.ts'
import { createNotes } from './notes/notes.ts'
import type { Absence } from './absence.ts'
import type { ConversationRow } from './tables.ts'
import { beginElsewhere, endElsewhere, keepHistory, meantBy, mirror, noteThere, receive, type Overheard } from './talk/receiving.ts'
import { createWrapUps } from './wrap-up/wrap-ups.ts'

export interface ConversationDeps {
  /** When people of the group or inbox are next there, if that is known and not now. */
  opensAt?(place: { group?: string; inbox: string }): Promise<number | undefined>
  db: Db
  /** Where pages of lists and histories are read, if not in `db`. */
  lists?: Db | undefined
  dialect: Dialect
  /** Whether there is a bot to answer. */
  botIsOn(): boolean
  /** A person's name by id. */
  nameOf(person: string): string | undefined
  forms: Pick<Forms, 'find'>
  /** Looks through what is sent; without one everything passes. */
  screening?: Screening
}

/** Conversations and their messages: the verbs that routes and modules below call. Those with `tx` write. */
export function createConversations({ db, lists = db, dialect, botIsOn, nameOf, forms, screening = lettingAllPass, opensAt }: ConversationDeps) {
  const queries = createQueries(db, dialect)
  const reading = createReading(db, lists)
  const onLocked = async (tx: Tx, id: string, work: (row: ConversationRow) => Promise<ConversationRow>): Promise<Conversation> =>
    presentConversation(await work(await queries.lock(tx, id)))

  const sends = { queries, forms, screening, botIsOn }
  const screenedBeside = createScreeningBeside(screening)

  async function reopenForContact(tx: Tx, row: ConversationRow): Promise<ConversationRow> {
    if (isOver(row, tx.now)) throw fail.refused('conversation_over')
    return reopen(queries, tx, row)
  }

  return {
    ...createLifeVerbs(queries, onLocked),
    ...createFloorReading(db),
    notes: createNotes({ db, queries, nameOf }),
    labels: createLabels({ db, dialect, queries, onLocked }),
    savedViews: createSavedViews({ db, dialect }),
    wrapUps: createWrapUps({ db, dialect, queries, forms, onLocked }),

    list: (actor: Actor, question: ListQuestion) => reading.list(actor, question),
    count: reading.count,
    messages: reading.messages,
    waiting: async (group?: string) => (await reading.waiting(group)).map(presentConversation),
    longestWaiting: reading.longestWaiting,
    queue: reading.queue,
    file: reading.file,

    /** A conversation that the actor may see; fails with `absent`. */
    see: async (actor: Actor, id: string): Promise<Conversation> => (await reading.see(actor, id)).conversation,

    /** As the contact sees it, with its place in the queue. */
    async forContact(actor: Actor, id: string): Promise<VisitorConversation> {
      return this.shownToContact((await reading.see(actor, id)).row)
    },
    /** `known`: the place, where it was read with those of others. */
    async shownToContact(row: ConversationRow, known?: VisitorConversation['queue']): Promise<VisitorConversation> {
      const place = row.state === 'waiting' ? known ?? await reading.queuePlace(row) : undefined
      // How long others waited says nothing while nobody takes conversations.
      const queue = place && row.nobody_here !== 0 ? { position: place.position } : place
      const agentName = row.agent_id === null ? undefined : nameOf(row.agent_id)
      const helperNames = idsOf(row.helpers).map((id) => nameOf(id) ?? '')
      const opens = row.state === 'waiting' && row.nobody_here === 1 ? await opensAt?.({ ...(row.group_id !== null && { group: row.group_id }), inbox: row.inbox }) : undefined
      return conversationForContact(presentConversation(row), { agentName, helperNames, absence: row.nobody_here, queue, opensAt: opens })
    },
    rowOf: reading.row,
    /** As it stands now, whoever asks; undefined when there is none. */
    present: (id: string) => reading.row(id).then((row) => row && presentConversation(row)),
    /** Whether it waits while nobody is here who could take it, in an inbox whose bot is on. */
    isLeftAlone: reading.isLeftAlone,
    contactsSeen: reading.contactsSeen,
    seenAmong: reading.seenAmong,
    openAmong: async (actor: Actor, ids: readonly string[]) => (await reading.openAmong(actor, ids)).map(presentConversation),
    /** The contact's name of a conversation that the actor may see; undefined of any other. */
    contactNameOf: (actor: Actor, id: string) => reading.see(actor, id).then(({ conversation }) => conversation.contact.name, () => undefined),
    standing: reading.standing,
    unanswered: async (since: number) => (await reading.unanswered(since)).map(presentConversation),
    due: reading.due,
    silent: reading.silent,
    assignedTo: async (agent: string) => (await reading.assignedTo(agent)).map(presentConversation),

    open: async (tx: Tx, opening: Opening, context: PageContext) => (await openConversation(queries, tx, opening, context)).id,
    tellContext: (tx: Tx, actor: Actor, id: string, context: PageContext) => onLocked(tx, id, (row) => {
      mustSee(actor, presentConversation(row))
      return tellContext(queries, tx, row, context)
    }),

    /** What the contact answered before it began the conversation, as its first message; nobody is sent for because of it. */
    answerFirst: (tx: Tx, id: string, part: Extract<Part, { type: 'form-answer' }>) => onLocked(tx, id, (row) => appendAnswers(sends, tx, row, part)),
    sendAsContact: (tx: Tx, actor: Actor, sending: Sending) => sendAsContact(sends, tx, actor, sending),
    sendAsAgent: (tx: Tx, actor: Actor, sending: Sending) => sendAsAgent(sends, tx, actor, sending),
    recall: (tx: Tx, actor: Actor, conversation: string, message: string) => recall(queries, tx, actor, conversation, message),
    receive: (tx: Tx, opening: Opening, actor: Actor, said: Omit<Sending, 'conversation'>) => receive(sends, tx, opening, actor, said),
    roundPlaces: (tx: Tx, message: string) => roundPlaces(queries, tx, message),
    meantBy: (tx: Tx, contact: string, inbox: string, label: string) => meantBy(sends, tx, contact, inbox, label),
    mirror: (tx: Tx, opening: Opening, actor: Actor, said: Overheard) => mirror(sends, tx, opening, actor, said),
    keepHistory: (tx: Tx, opening: Opening, actor: Actor, said: Overheard, colleague?: string) => keepHistory(sends, tx, opening, actor, said, colleague),
    noteThere: (tx: Tx, opening: Opening, actor: Actor, said: Overheard) => noteThere(sends, tx, opening, actor, said),
    beginElsewhere: (tx: Tx, contact: string, inbox: string, colleague: string) => beginElsewhere(sends, tx, contact, inbox, colleague),
    endElsewhere: (tx: Tx, contact: string, inbox: string) => endElsewhere(sends, tx, contact, inbox),
    moveContact: (tx: Tx, from: string, to: { id: string; name: string; known: boolean; blocked: boolean }, which?: readonly string[]) => moveContact(queries, tx, from, to, which),
    /** How many conversations the contact has, 999 at most. */
    countOf: async (contact: string): Promise<number> => (await db.selectFrom('conversations').select('id').where('contact', '=', contact).limit(999).execute()).length,
    recallAsVendor: (tx: Tx, conversation: string, message: string) => recallAsVendor(queries, tx, conversation, message),

    wroteAfter: queries.wroteAfter,
    /**
     * The bot answers one question, unless a person has the conversation by now or somebody wrote after `question`
     * (G10): then nothing is stored and the answer is undefined. Who waits is answered only while nobody is here.
     */
    async sendAsBot(tx: Tx, conversation: string, message: Omit<NewMessage, 'from'>, question: number): Promise<Appended | undefined> {
      const row = await queries.lock(tx, conversation)
      const mayAnswer = row.state === 'bot' || (row.state === 'waiting' && row.nobody_here === 1)
      if (!mayAnswer || (await queries.answeredAfter(tx, conversation, question))) {
        tx.unchanged()
        return undefined
      }
      return append(queries, tx, row, { ...message, from: 'bot' })
    },
    /** Something of the system's other than a notice, such as an invitation to say how it was. `once` makes a repeat harmless. */
    systemPart: (tx: Tx, id: string, part: Part, once: string, beside?: FoundBeside) => onLocked(tx, id, async (row) => {
      const appended = await append(queries, tx, row, { from: 'system', author: { id: 'system', name: '' }, clientId: once, parts: [part] })
      if (beside && !appended.repeated) await screenedBeside.record(tx, beside, appended.id)
      return appended.row
    }),
    /** Looks through what a contact says beside its messages; `systemPart` puts on record what was found. */
    screenBeside: { part: screenedBeside.part, texts: screenedBeside.texts },
    /** What the contact said of it, 1–5; who reads lists sees it. */
    setRating: (tx: Tx, id: string, rating: number) => onLocked(tx, id, async (row) => {
      const next = await queries.save(tx, row, { rating })
      tx.announce('conversation.changed', { conversation: presentConversation(next) })
      return next
    }),
    notice: async (tx: Tx, id: string, code: Extract<Part, { type: 'notice' }>['code'], values?: Record<string, string | number>, once?: string) =>
      onLocked(tx, id, async (row) => (await appendNotice(queries, tx, row, code, values, once)).row),

    /** To the people: only from the bot's hands; whoever has it already keeps it. */
    handOver: (tx: Tx, id: string, reason: WaitingReason, more?: { group?: string; summary?: string; wanted?: string | undefined }) => onLocked(tx, id, async (row) => {
      if (row.state === 'bot') return putInQueue(queries, tx, row, reason, more)
      tx.unchanged()
      return row
    }),
    /** What the bot knew of a conversation that went to the people without its doing; a summary that is there stays. */
    addSummary: (tx: Tx, id: string, summary: string) => onLocked(tx, id, (row) => addSummary(queries, tx, row, summary)),
    /** Puts other words in the place of some of a summary; one that has not got them stays as it is. */
    mendSummary: (tx: Tx, id: string, words: string, others: string) => onLocked(tx, id, (row) => mendSummary(queries, tx, row, words, others)),
    /** The contact asks for a person: always honoured. */
    askForPerson: (tx: Tx, id: string) => onLocked(tx, id, async (row) => {
      const open = row.state === 'closed' ? await reopenForContact(tx, row) : row
      if (open.state === 'bot') return putInQueue(queries, tx, open, 'asked')
      tx.unchanged()
      return open
    }),
    /** Back to the queue from an agent, if it is still that agent's. */
    requeue: (tx: Tx, id: string, from: string, reason: WaitingReason) => onLocked(tx, id, async (row) => {
      if (row.state === 'assigned' && row.agent_id === from) return putInQueue(queries, tx, row, reason, { agentName: nameOf(from) })
      tx.unchanged()
      return row
    }),
    /** To the queue of a group; `note` is for whoever takes over. */
    transferToGroup: (tx: Tx, id: string, group: string, note?: string) => onLocked(tx, id, (row) =>
      putInQueue(queries, tx, row, 'transferred', { group, summary: withNote(row.summary, note) })),
    /** A contact grew angry: to the queue of the group that is there for that, before the others. Who waits keeps the place in the line and hears nothing of it. */
    escalate: (tx: Tx, id: string, group: string) => onLocked(tx, id, (row) => putInQueue(queries, tx, row, 'angry', { group })),
    /** Which group's people it waits for. */
    setGroup: (tx: Tx, id: string, group: string) => onLocked(tx, id, async (row) => {
      if (row.group_id === group) {
        tx.unchanged()
        return row
      }
      const next = await queries.save(tx, row, { group_id: group })
      tx.about('conversation', id, ['group'])
      tx.announce('conversation.changed', { conversation: presentConversation(next), was: row.group_id === null ? {} : { group: row.group_id }, placed: true })
      return next
    }),
    lock: (tx: Tx, id: string) => queries.lock(tx, id).then(presentConversation),
    /** `note` is for whoever takes over; the contact never sees it. */
    assign: (tx: Tx, id: string, agent: { id: string; name: string }, reason: string, note?: string) => onLocked(tx, id, (row) =>
      assign(queries, tx, row, agent, reason, withNote(row.summary, note))),
    withdraw: (tx: Tx, id: string) => onLocked(tx, id, (row) => withdraw(queries, tx, row)),
    /** `code` says to both sides how it came about. */
    close: (tx: Tx, id: string, code?: Parameters<typeof close>[3], values?: Record<string, string>) => onLocked(tx, id, (row) => close(queries, tx, row, code, values)),
    /** An agent opens it again; fails with `conversation_over` when it goes on in another: merged, or a newer one of the contact's. */
    reopen: (tx: Tx, id: string) => onLocked(tx, id, async (row) => {
      const latest = await queries.latestOf(tx, row.contact, row.inbox)
      if (row.merged_into !== null || (latest && latest.id !== id)) throw fail.refused('conversation_over')
      return reopen(queries, tx, row)
    }),

    mark: async (tx: Tx, actor: Actor, id: string, which: 'agent_read' | 'contact_read' | 'contact_received', seq: number) => {
      await onLocked(tx, id, async (row) => {
        const seen = presentConversation(row)
        mustSee(actor, seen)
        if (which !== 'agent_read' || row.agent_id === actor.id) await mark(queries, tx, row, which, seq)
        return row
      })
    },
    /** Keeps what was left, with stars where a word is masked, and gives it so. Fails with `words_blocked`, and like sending with `contact_blocked`. */
    async leaveDetails(tx: Tx, id: string, details: z.infer<typeof contactDetails>): Promise<z.infer<typeof contactDetails>> {
      screening.admit(tx.actor)
      const row = await queries.lock(tx, id)
      if (row.contact_blocked === 1) throw fail.forbidden('contact_blocked')
      const { name, text } = details
      const { texts, beside } = screenedBeside.texts({ id: row.contact }, id, { ...(name !== undefined && { name }), ...(text !== undefined && { text }) }, `left-${row.seq}`)
      const kept = { ...details, ...texts }
      const { notice } = await leaveDetails(queries, tx, row, kept)
      await screenedBeside.record(tx, beside, notice)
      return kept
    },
    markFollowedUp: (tx: Tx, id: string) => onLocked(tx, id, (row) => markFollowedUp(queries, tx, row)),
    noteNobodyHere: (tx: Tx, id: string, absence: Absence) => onLocked(tx, id, (row) => noteNobodyHere(queries, tx, row, absence)),

    /** How many conversations an agent has now, counted inside the transaction. */
    loadOf: (tx: Tx, agent: string) => queries.loadOf(tx, agent),
    /** How many each agent has now; with `tx` as its transaction sees it. */
    loads: (tx?: Tx) => reading.loads(tx?.kysely),
    latestOf: (contact: string, inbox: string) => reading.latestOf(contact, inbox),
    /** Fails with `contact_blocked` for an address on the blacklist. */
    admit: (actor: Pick<Actor, 'ip'>): void => screening.admit(actor),
    addFile: queries.addFile,
    async renameContact(tx: Tx, contact: string, facts: { name: string; known: boolean; blocked: boolean }): Promise<void> {
      const rows = await queries.renameContact(tx, contact, facts)
      tx.about('contact', contact, ['contact_name', 'contact_known', 'contact_blocked'])
      for (const row of rows) tx.announce('conversation.changed', { conversation: presentConversation(row) })
    },
  }
}

const mostSummary = 2000

/** A colleague's note before what was summed up earlier; undefined without a note, which leaves that as it is. */
function withNote(summary: string | null, note: string | undefined): string | undefined {
  if (note === undefined || note.trim() === '') return undefined
  return [note.trim(), summary ?? ''].join('\n\n').trim().slice(0, mostSummary)
}
export type Conversations = ReturnType<typeof createConversations>
export type { Message }

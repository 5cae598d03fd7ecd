import { randomUUID } from 'node:crypto'
import type { ErrorCode } from '@yanshu/contract/errors.ts'
import { goods, type Message, type Part, type Sender, type SentPart } from '@yanshu/contract/messages.ts'
import type { ToVisitor } from '@yanshu/contract/realtime.ts'
import type { VisitorConversation } from '@yanshu/contract/visitor.ts'

/** A refusal as the stand-in throws it. */
export class Refused extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode) {
    super(code)
    this.code = code
  }
}

export interface StoredFile { id: string; name: string; contentType: string; bytes: Buffer }

/** A new id of the server's shape: a UUIDv7, near enough for a test. */
export function makeId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  const random = randomUUID()
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15, 18)}-${random.slice(19)}`
}

/** One conversation of the stand-in: messages in order, idempotent sends, and who listens. */
export class StandInConversation {
  readonly messages: Message[] = []
  readonly listeners = new Set<(frame: ToVisitor) => void>()
  snapshot: VisitorConversation

  constructor() {
    this.snapshot = { id: makeId(), state: 'bot', seq: 0, agentRead: 0, contactRead: 0, revision: 0, nobodyHere: false, left: false, helpers: [] }
  }

  /** Changes the snapshot and tells everybody. */
  change(values: Partial<VisitorConversation>, without: ('agent' | 'queue' | 'allBusy')[] = []): VisitorConversation {
    const next = { ...this.snapshot, ...values, revision: this.snapshot.revision + 1 }
    for (const key of without) delete next[key]
    this.snapshot = next
    this.tell({ type: 'conversation', conversation: next })
    return next
  }

  append(from: Sender, parts: Part[], more: Partial<Message> = {}): Message {
    const seq = this.snapshot.seq + 1
    const message: Message = { id: makeId(), conversation: this.snapshot.id, seq, at: Date.now(), from, parts, ...more }
    this.messages.push(message)
    this.snapshot = { ...this.snapshot, seq, revision: this.snapshot.revision + 1 }
    this.tell({ type: 'message', message })
    return message
  }

  /** What the contact sends: stored once per client id. */
  accept(clientId: string, parts: SentPart[], files: Map<string, StoredFile>, quote?: string): Message {
    const known = this.messages.find(message => message.clientId === clientId)
    if (known) return known
    if (this.snapshot.state === 'closed') throw new Refused('conversation_over')
    const quoted = this.messages.find(message => message.id === quote)
    const text = quoted?.parts[0]?.type === 'text' ? quoted.parts[0].text.slice(0, 120) : ''
    const more = quoted ? { quote: { id: quoted.id, seq: quoted.seq, from: quoted.from, text } } : {}
    return this.append('contact', parts.map(part => this.#fill(part, files)), { clientId, ...more })
  }

  recall(id: string): void {
    const message = this.messages.find(message => message.id === id)
    if (!message) throw new Refused('absent')
    if (Date.now() - message.at > 120_000) throw new Refused('recall_too_late')
    message.parts = []
    message.recalledAt = Date.now()
    this.tell({ type: 'message', message })
    this.append('system', [{ type: 'notice', code: 'recalled', values: { message: id, by: message.from } }])
  }

  tell(frame: ToVisitor): void {
    for (const listener of this.listeners) listener(frame)
  }

  /** What the server makes of a sent part: facts of a file, labels of a form's answer. */
  #fill(part: SentPart, files: Map<string, StoredFile>): Part {
    if (part.type === 'goods') return { type: 'goods', goods: goods.parse(part.goods) }
    if (part.type === 'text' || part.type === 'location' || part.type === 'order') return part
    if (part.type === 'form-answer') return this.#fillAnswer(part)
    const file = files.get(part.file)
    if (!file) throw new Refused('absent')
    const facts = { file: file.id, name: file.name, size: file.bytes.length, contentType: file.contentType }
    return part.type === 'voice' ? { type: 'voice', ...facts, durationMs: part.durationMs } : { type: part.type, ...facts }
  }

  #fillAnswer({ message, form: asked, values }: Extract<SentPart, { type: 'form-answer' }>): Part {
    const form = this.messages.find(({ id }) => id === message)?.parts.find(part => part.type === 'form' && (asked === undefined || part.form === asked))
    if (form?.type !== 'form') throw new Refused('absent')
    const answers = form.fields.flatMap(({ key, label }) => (values[key] === undefined ? [] : [{ key, label, value: values[key] }]))
    return { type: 'form-answer', message, form: form.form, title: form.title, answers }
  }
}

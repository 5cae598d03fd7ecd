import { setTimeout as sleep } from 'node:timers/promises'
import type { Message } from '@yanshu/contract/messages.ts'
import { beginVisit, endVisit, openConversation } from '@yanshu/contract/visitor.ts'
import { openLine, type Frame, type Line } from '../../server/testkit/line.ts'
import { untilAnswered } from '../../server/testkit/visit.ts'
import type { Shop } from './shop.ts'

/** What a contact sees of the reply to one message. `ms`: from sending to its first word; absent where none came. */
export interface Seen {
  message: string
  seq: number
  handedOver: boolean
  withPerson: boolean
  ms?: number
}

export interface Talk {
  conversation: string
  seen: Seen[]
}

/** As long as nothing more came, the reply is over. */
const quietMs = 150
/** Until a message is stored. */
const storeMs = 30_000
/** Without a reply, while the bot has the conversation; once people have it. */
const patienceMs = 8_000
const waitingMs = 600
const connectMs = 20_000

/** Plays one conversation: each text is sent when the reply to the one before is over. Gives what came of each, in order. */
export async function playContact(shop: Shop, texts: readonly string[], shopper?: string, language?: 'en-US'): Promise<Talk> {
  const session = await untilAnswered(() => shop.call(beginVisit, {
    input: { inbox: shop.inbox, ...(shopper !== undefined && { customerToken: shop.signShopper(shopper) }), ...(language && { language }) },
  }))
  const { id } = await untilAnswered(() => shop.call(openConversation, { input: {} }, session.token))
  const talk = await connect(shop, session.token, id)
  const seen: Seen[] = []
  try {
    for (const [at, text] of texts.entries()) seen.push(await talk.say(text, at))
  } finally {
    talk.close()
  }
  // Whoever comes again begins anew.
  if (shopper !== undefined) await shop.call(endVisit, { params: { id } }, session.token)
  return { conversation: id, seen }
}

/** What came since the last message was sent; `isWithPeople` stands for longer. */
interface Heard {
  isWithPeople: boolean
  at: number
  ack?: { id: string; seq: number }
  refusal?: string
  firstReplyAt?: number
}

async function connect(shop: Shop, token: string, conversation: string) {
  let heard: Heard = { isWithPeople: false, at: 0 }
  const line = openLine({
    url: `${shop.server.socketBase}/ws/visitor`, token: () => Promise.resolve(token), tokenRefused: () => {}, welcomed: () => {}, frame: (frame) => hear(heard, frame), silenceMs: 60_000,
  })
  await untilOpen(line)
  line.send({ type: 'resume', conversation, since: 0 })

  return {
    async say(text: string, at: number): Promise<Seen> {
      const { isWithPeople: withPerson } = heard
      const sentAt = performance.now()
      heard = { isWithPeople: withPerson, at: sentAt }
      line.send({ type: 'send', conversation, clientId: `play-${conversation}-${at}`, parts: [{ type: 'text', text }] })
      await untilOver(() => heard, sentAt, withPerson ? waitingMs : patienceMs)
      const { ack, refusal, firstReplyAt, isWithPeople } = heard
      if (!ack) throw new Error(refusal === undefined ? 'a message was not acknowledged' : `the server refused a message: ${refusal}`)
      return { message: ack.id, seq: ack.seq, withPerson, handedOver: isWithPeople && !withPerson, ...(firstReplyAt !== undefined && { ms: firstReplyAt - sentAt }) }
    },
    close: line.close,
  }
}

function hear(heard: Heard, frame: Frame): void {
  if (frame.type === 'ack') heard.ack = frame as unknown as { id: string; seq: number }
  if (frame.type === 'refused') heard.refusal = String(frame['code'])
  if (frame.type === 'conversation') heard.isWithPeople = ['waiting', 'assigned'].includes((frame['conversation'] as { state: string }).state)
  if (frame.type !== 'message') return
  heard.at = performance.now()
  if ((frame['message'] as Message).from === 'bot') heard.firstReplyAt ??= heard.at
}

/** Until the reply came and nothing more after it, the message was refused, or time is up: of a reply when it is stored, of that when it was sent. */
async function untilOver(now: () => Heard, sentAt: number, patience: number): Promise<void> {
  let storedAt: number | undefined
  for (;;) {
    await sleep(20)
    const { at, ack, refusal, firstReplyAt } = now()
    const time = performance.now()
    if (ack) storedAt ??= time
    if (refusal !== undefined || time > (storedAt === undefined ? sentAt + storeMs : storedAt + patience)) return
    if (ack && firstReplyAt !== undefined && time - at > quietMs) return
  }
}

async function untilOpen(line: Line): Promise<void> {
  const end = performance.now() + connectMs
  while (!line.isOpen()) {
    if (performance.now() > end) throw new Error('a contact could not connect')
    await sleep(10)
  }
}

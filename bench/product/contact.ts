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

async function connect(shop: Shop, token: string, conversation: string) {
  let isWithPeople = false
  let heardAt = 0
  let ack: { id: string; seq: number } | undefined
  let refusal: string | undefined
  let replies = 0
  let firstAt: number | undefined

  function hear(frame: Frame): void {
    if (frame.type === 'ack') ack = frame as unknown as { id: string; seq: number }
    if (frame.type === 'refused') refusal = String(frame['code'])
    if (frame.type === 'conversation') isWithPeople = ['waiting', 'assigned'].includes((frame['conversation'] as { state: string }).state)
    if (frame.type !== 'message') return
    heardAt = performance.now()
    if ((frame['message'] as Message).from !== 'bot') return
    firstAt ??= heardAt
    replies += 1
  }

  const line = openLine({ url: `${shop.server.socketBase}/ws/visitor`, token: async () => token, tokenRefused: () => {}, welcomed: () => {}, frame: hear, silenceMs: 60_000 })
  await untilOpen(line)
  line.send({ type: 'resume', conversation, since: 0 })

  return {
    async say(text: string, at: number): Promise<Seen> {
      const withPerson = isWithPeople
      ;[ack, refusal, replies, firstAt] = [undefined, undefined, 0, undefined]
      const sentAt = heardAt = performance.now()
      line.send({ type: 'send', conversation, clientId: `play-${conversation}-${at}`, parts: [{ type: 'text', text }] })
      const patience = withPerson ? waitingMs : patienceMs
      for (;;) {
        await sleep(20)
        const now = performance.now()
        if (refusal !== undefined) throw new Error(`the server refused a message: ${refusal}`)
        if (now - sentAt > patience || (ack && replies > 0 && now - heardAt > quietMs)) break
      }
      if (!ack) throw new Error('a message was not acknowledged')
      const { id, seq } = ack
      return { message: id, seq, withPerson, handedOver: isWithPeople && !withPerson, ...(firstAt !== undefined && { ms: firstAt - sentAt }) }
    },
    close: line.close,
  }
}

async function untilOpen(line: Line): Promise<void> {
  const end = performance.now() + connectMs
  while (!line.isOpen()) {
    if (performance.now() > end) throw new Error('a contact could not connect')
    await sleep(10)
  }
}

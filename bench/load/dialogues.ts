import type { WebSocket } from 'ws'
import { realText } from '../../server/testkit/real-text.ts'

/** Conversations with both their ends: what one end writes must appear at the other. */
export interface Dialogue {
  conversation: string
  contact: WebSocket
  agent: WebSocket
}

interface Round {
  sentAt: Map<string, number>
  latencies: number[]
  due: number
  finish: () => void
}

const textEnd = / #(\d+-\d+)(r?)$/
const patienceMs = 10_000
const tickMs = 2

/** Listens on both ends and lets every contact's message be answered at once. */
export function listenTo(dialogues: readonly Dialogue[]) {
  let round: Round | undefined
  let rounds = 0
  const agents = new Set(dialogues.map(({ agent }) => agent))
  for (const { contact } of dialogues) contact.on('message', (data: Buffer) => hear(data, 'r'))
  for (const agent of agents) agent.on('message', (data: Buffer) => hear(data, '', agent))

  /** `mark` ends what the other side writes; a contact also gets what it wrote itself. */
  function hear(data: Buffer, mark: '' | 'r', answerer?: WebSocket): void {
    const frame = JSON.parse(data.toString('utf8')) as { type?: string; code?: string; message?: Said } & Said
    if (frame.type === 'refused') throw new Error(`the server refused: ${frame.code}`)
    const said = frame.message ?? frame
    const [, key, found] = textEnd.exec(said.parts?.[0]?.text ?? '') ?? []
    if (key === undefined || found !== mark || !round) return
    const sentAt = round.sentAt.get(key + mark)
    if (sentAt === undefined) throw new Error(`${key}${mark} arrived twice, or was never sent`)
    round.sentAt.delete(key + mark)
    round.latencies.push(performance.now() - sentAt)
    if (answerer) write(round, answerer, said.conversation!, `${key}r`)
    else if (--round.due === 0) round.finish()
  }

  /** `perSecond` messages a second for `seconds`, questions and answers counted; gives the ms from writing to reading of each. */
  return async function talk(perSecond: number, seconds: number): Promise<number[]> {
    const questions = Math.round((perSecond / 2) * seconds)
    const number = ++rounds
    const mine: Round = { sentAt: new Map(), latencies: [], due: questions, finish: () => {} }
    round = mine
    const answered = new Promise<void>((resolve) => (mine.finish = resolve))
    await pace(questions, perSecond / 2, (at) => {
      const { contact, conversation } = dialogues[(at * 7919 + number) % dialogues.length]!
      write(mine, contact, conversation, `${number}-${at}`)
    })
    const timer = setTimeout(() => mine.finish(), patienceMs)
    await answered
    clearTimeout(timer)
    if (mine.due > 0) throw new Error(`${mine.due} of ${questions} questions were not answered`)
    return mine.latencies
  }
}

interface Said { conversation?: string; parts?: { text?: string }[] }

function write(round: Round, socket: WebSocket, conversation: string, key: string): void {
  const sentences = realText()
  const text = `${sentences[round.sentAt.size * 13 % sentences.length]} #${key}`
  round.sentAt.set(key, performance.now())
  socket.send(JSON.stringify({ type: 'send', conversation, clientId: `bench-${key}`, parts: [{ type: 'text', text }] }))
}

/** Calls `work` `count` times at an even pace, whatever becomes of it: what falls behind is made up for. */
async function pace(count: number, perSecond: number, work: (at: number) => void): Promise<void> {
  const began = performance.now()
  for (let at = 0; at < count;) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond) + 1)
    while (at < due) work(at++)
    await new Promise((resolve) => setTimeout(resolve, tickMs))
  }
}

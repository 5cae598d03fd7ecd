import { beginVisit, openConversation } from '@yanshu/contract/visitor.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { demoKnowledge } from '../../demo/seed.ts'
import type { Caller } from '../../server/testkit/caller.ts'
import { realText } from '../../server/testkit/real-text.ts'
import { openSocket } from './sockets.ts'

/** What became of the consultations so far. */
export interface Tally {
  begun: number
  done: number
  /** Ended before their last message, because a person took over. */
  handedOver: number
  failed: number
  /** Of each answered message: when it was sent, in ms from the start, and after how many ms the bot's answer began. */
  replies: { at: number; ms: number }[]
  /** What went wrong first. */
  firstFailure?: string
}

/** A contact reads and types for as long. */
const thinkMs = 1_000
const patienceMs = 20_000
const lastMs = 10_000

/** Lets contacts come at an even pace, whatever becomes of those before; each asks `texts` one after another, gets an answer to each, and goes. */
export async function consult(
  server: { call: Caller; socketBase: string; inbox: string }, perSecond: number, seconds: number, texts: (at: number) => readonly string[], tally: Tally,
): Promise<void> {
  const total = Math.round(perSecond * seconds)
  const began = performance.now()
  const running = new Set<Promise<void>>()
  for (let at = 0; at < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * perSecond) + 1)
    while (at < due) {
      const one = play(server, texts(at++), began, tally).catch((error: unknown) => {
        tally.failed += 1
        tally.firstFailure ??= String(error)
      })
      running.add(one)
      void one.then(() => running.delete(one))
    }
    await sleep(4)
  }
  // The last ones take as long as all do; who is still there then has waited for the server.
  await Promise.race([Promise.all(running), sleep(lastMs)])
}

async function play({ call, socketBase, inbox }: { call: Caller; socketBase: string; inbox: string }, texts: readonly string[], began: number, tally: Tally): Promise<void> {
  tally.begun += 1
  const { token } = await call(beginVisit, { input: { inbox } })
  const { id } = await call(openConversation, { input: {} }, token)
  const socket = await openSocket(`${socketBase}/ws/visitor`, { type: 'hello', token })
  try {
    for (const [at, text] of texts.entries()) {
      const sentAt = performance.now()
      const answer = answerOf(socket)
      socket.send(JSON.stringify({ type: 'send', conversation: id, clientId: `day-${id}-${at}`, parts: [{ type: 'text', text }] }))
      const heard = await answer
      tally.replies.push({ at: sentAt - began, ms: performance.now() - sentAt })
      if (heard === 'person') {
        tally.handedOver += 1
        break
      }
      await sleep(thinkMs * (0.5 + Math.random()))
    }
    tally.done += 1
  } finally {
    socket.terminate()
  }
}

/** The bot's next message, or that people have the conversation now. */
function answerOf(socket: WebSocket): Promise<'bot' | 'person'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Error('a message was not answered in time'))), patienceMs)
    const gone = () => end(() => reject(new Error('a socket was closed')))
    const hear = (data: Buffer) => {
      const frame = JSON.parse(data.toString('utf8')) as { type: string; code?: string; message?: { from: string }; conversation?: { state?: string } }
      if (frame.type === 'refused') end(() => reject(new Error(`the server refused: ${frame.code}`)))
      else if (frame.type === 'conversation' && frame.conversation?.state === 'waiting') end(() => resolve('person'))
      else if (frame.type === 'message' && frame.message?.from === 'bot') end(() => resolve('bot'))
    }
    function end(then: () => void): void {
      clearTimeout(timer)
      socket.off('message', hear).off('close', gone)
      then()
    }
    socket.on('message', hear).on('close', gone)
  })
}

/** Five texts as one contact writes them: a greeting, three questions that the shop can answer, of which one in eight gives way to what no shop is asked, and thanks. */
export function usualTexts(at: number): string[] {
  questions ??= demoKnowledge().flatMap((entry) => entry.questions)
  const pick = (nth: number): string => {
    const place = at * 3 + nth
    const list = place % 8 === 7 ? realText() : questions ?? []
    return list[(place * 7919) % list.length] ?? '在吗'
  }
  return [['你好', '在吗', '您好，请问'][at % 3] ?? '你好', pick(0), pick(1), pick(2), ['谢谢', '好的，谢谢', '知道了'][at % 3] ?? '谢谢']
}
let questions: readonly string[] | undefined

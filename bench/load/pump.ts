import type { WebSocket } from 'ws'
import { realText } from '../../server/testkit/real-text.ts'

/** A conversation's own socket, through which its messages go. */
export interface Pipe {
  socket: WebSocket
  conversation: string
}

/** Messages of one socket that may be on their way, for the server and its floors alike: one, as the widget does it. */
const window = Number(process.env['BENCH_WINDOW'] ?? 1)
let rounds = 0
/** Client ids begin with the time, as those of the widget and the console do; here with the turn in which they are sent. */
const firstTime = Date.now()

/**
 * Sends `perPipe` messages through every pipe, with few unanswered at a time, and resolves with the ms until the last answer.
 * Rejects when an answer is not the one to the message that is due. `answerOf` gives an answer's client id; undefined for
 * frames that answer nothing.
 */
export function pump(pipes: readonly Pipe[], perPipe: number, answerOf: (data: Buffer) => string | undefined): Promise<number> {
  const round = ++rounds
  const written = pipes.map((pipe, at) => write(pipe, at, perPipe, round))
  return new Promise((resolve, reject) => {
    const began = performance.now()
    let left = pipes.length
    const finish = () => {
      if (--left === 0) resolve(performance.now() - began)
    }
    pipes.forEach(({ socket }, at) => drive(socket, written[at]!, answerOf, finish, reject))
  })
}

function drive(socket: WebSocket, frames: readonly Written[], answerOf: (data: Buffer) => string | undefined, finish: () => void, fail: (error: Error) => void): void {
  let sent = 0
  let answered = 0
  const next = () => {
    if (sent < frames.length) socket.send(frames[sent++]!.text)
  }
  const gone = (code: number) => fail(new Error(`a socket was closed with ${code}`))
  const hear = (data: Buffer) => {
    const answer = answerOf(data)
    if (answer === undefined) return
    if (answer === refusal) return fail(new Error(`the server refused: ${data.toString('utf8')}`))
    if (answer !== frames[answered]!.clientId) return fail(new Error(`${answer} was answered where ${frames[answered]!.clientId} was due`))
    if (++answered < frames.length) return next()
    socket.off('message', hear).off('close', gone)
    finish()
  }
  socket.on('message', hear).on('close', gone)
  for (let count = 0; count < window; count++) next()
}

interface Written { clientId: string; text: string }

/** The frames of one pipe for one round, written before the clock starts. */
function write({ conversation }: Pipe, at: number, count: number, round: number): Written[] {
  const sentences = realText()
  return Array.from({ length: count }, (_, n) => {
    const clientId = `${(firstTime + round * 100_000 + n).toString(16).padStart(12, '0')}${String(at).padStart(8, '0')}`
    const sentence = sentences[(at * 31 + n * 7 + round) % sentences.length]!
    return { clientId, text: JSON.stringify({ type: 'send', conversation, clientId, parts: [{ type: 'text', text: sentence }] }) }
  })
}

/** The client id of an echoed frame. */
export function echoedId(data: Buffer): string {
  return (JSON.parse(data.toString('utf8')) as { clientId: string }).clientId
}

const refusal = 'refused'

/** The client id of an `ack`; other frames that a contact gets answer nothing. */
export function ackedId(data: Buffer): string | undefined {
  const text = data.toString('latin1', 0, 16)
  if (text.startsWith('{"type":"ack"')) return (JSON.parse(data.toString('utf8')) as { clientId: string }).clientId
  return text.startsWith('{"type":"refused') || text.startsWith('{"type":"bye"') ? refusal : undefined
}

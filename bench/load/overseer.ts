import type { Message } from '@yanshu/contract/messages.ts'
import { signIn } from '@yanshu/contract/people.ts'
import { chooseState } from '@yanshu/contract/routing.ts'
import { openLine } from '../../server/testkit/line.ts'
import type { Scene } from '../../server/testkit/scene.ts'
import { until } from '../../server/testkit/scene.ts'
import type { ServerProcess } from '../../server/testkit/server-process.ts'

/** A supervisor's socket, which gets every conversation's messages and checks their order. */
export interface Overseer {
  /** Messages of contacts read so far, each in its turn. */
  count(): number
  /** Resolves once that many are read. */
  untilCount(count: number): Promise<void>
  /** Times that it had to connect again, for having read too slowly. */
  drops(): number
  close(): void
}

const silenceMs = 60_000
const limitMs = 60_000

/** Signs in and listens before anybody writes. */
export async function openOverseer({ socketBase }: ServerProcess, { call, supervisor }: Scene): Promise<Overseer> {
  const { token } = await call(signIn, { input: { login: supervisor.login, password: supervisor.password } })
  await call(chooseState, { input: { state: 'offline' } }, token)
  const seqs = new Map<string, number>()
  const resuming = new Set<string>()
  let count = 0
  let wake: { at: number; reached: () => void } | undefined

  const line = openLine({
    url: `${socketBase}/ws/agent`, token: async () => token, tokenRefused: () => {}, silenceMs,
    welcomed() {
      resuming.clear()
      for (const conversation of seqs.keys()) resume(conversation)
    },
    frame(frame) {
      if (frame.type === 'message') read(frame['message'] as Message)
      else if (frame.type === 'resumed') resuming.delete(frame['conversation'] as string)
    },
  })

  function resume(conversation: string): void {
    if (resuming.has(conversation)) return
    if (line.send({ type: 'resume', conversation, since: seqs.get(conversation) ?? 0 })) resuming.add(conversation)
  }

  function read({ conversation, seq, from }: Message): void {
    const last = seqs.get(conversation) ?? 0
    if (seq > last + 1) return resume(conversation)
    if (seq <= last) return
    seqs.set(conversation, seq)
    if (from === 'contact') count += 1
    if (wake && count >= wake.at) wake.reached()
  }

  await until(line.isOpen, limitMs, () => 'the supervisor could not connect')
  return {
    count: () => count,
    untilCount: (wanted) => new Promise((resolve, reject) => {
      if (count >= wanted) return resolve()
      const timer = setTimeout(() => reject(new Error(`the supervisor read ${count} of ${wanted}`)), limitMs)
      wake = { at: wanted, reached: () => resolve(clearTimeout(timer)) }
    }),
    drops: () => line.welcomes() - 1,
    close: line.close,
  }
}

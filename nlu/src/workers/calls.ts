import type { Encoding } from '../encoder/types.ts'
import { ModelError } from '../onnx/failure.ts'
import type { Queued } from './queue.ts'

/** One text of a call. `settle` counts once; what comes after that is dropped. */
export interface Job extends Queued {
  text: string
  isSettled: boolean
  settle(result: Encoding | Error): void
}

export interface Call {
  jobs: Job[]
  answer: Promise<Encoding[]>
}

/** Makes the jobs of a call and what it waits for. After `timeoutMs` it fails, its open jobs count as settled, and `giveUp` is told their number. */
export function createCall(texts: string[], { isPatient, since, timeoutMs, giveUp }: { isPatient: boolean; since: number; timeoutMs: number; giveUp(open: number): void }): Call {
  const { promise, resolve, reject } = Promise.withResolvers<Encoding[]>()
  const encodings = new Map<number, Encoding>()
  const fail = (error: Error) => {
    clearTimeout(timer)
    for (const job of jobs) job.isSettled = true
    reject(error)
  }
  const jobs = texts.map((text, at): Job => ({
    text,
    isPatient,
    since,
    tries: 0,
    isSettled: false,
    settle(result) {
      if (this.isSettled) return
      this.isSettled = true
      if (result instanceof Error) return fail(result)
      encodings.set(at, result)
      if (encodings.size < texts.length) return
      clearTimeout(timer)
      resolve(jobs.flatMap((_, place) => encodings.get(place) ?? []))
    },
  }))
  const timer = setTimeout(() => {
    const open = jobs.filter(job => !job.isSettled).length
    fail(new ModelError('timed_out', `${open} of ${texts.length} texts were not answered within ${timeoutMs} ms`))
    giveUp(open)
  }, timeoutMs)
  return { jobs, answer: promise }
}

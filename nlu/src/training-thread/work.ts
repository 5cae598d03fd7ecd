import { openEncoder } from '../encoder/encoder.ts'
import type { Encoder } from '../encoder/types.ts'
import { fitHead } from '../head/fit.ts'
import { examine, judgeCandidate, type Examined } from '../head/promote.ts'
import { loadHead, saveHead } from '../head/save.ts'
import type { HeadInput } from '../head/types.ts'
import { toVector } from '../head/vector.ts'
import { makeNameless } from './nameless-examples.ts'
import type { Fitted, FitTask, Stage, WatchingThread } from './task.ts'

/** Texts that are encoded between two looks at the signal. */
const batch = 64

/**
 * Fits a head, saves it, and examines it beside the present one. Fails as `fitHead`, `openEncoder` and `loadHead` do; rejects with the
 * signal's reason.
 */
export async function fitAndJudge(task: FitTask, watching: WatchingThread = {}): Promise<Fitted> {
  const began = performance.now()
  const tell = (stage: Stage, done: number, all: number): void => watching.onProgress?.({ stage, done, all })
  const encoder = task.encoder === undefined ? undefined : await openEncoder(task.encoder)
  try {
    const [examples, foreign, frozen] = await embedAll([[...task.examples, ...makeNameless(task.examples, task.dictionary ?? [])], task.foreign ?? [], task.frozen], encoder, watching)
    const head = await fitHead(examples, { ...task.settings, ...(foreign.length > 0 && { foreign }) }, {
      onProgress: ({ done, all }) => tell('fitting', done, all), ...(watching.signal && { signal: watching.signal }),
    })
    tell('testing', 0, 1)
    const examined = examine(head, frozen)
    const goesWith = encoder && { id: encoder.id, width: head.width }
    const { accuracy = 0, calibrationError = 0, outOfScopeAuroc = 0 } = head.report
    const bytes = await saveHead(task.path, head, { ...task.about, scores: { accuracy, calibrationError, outOfScopeAuroc }, ...(goesWith && { encoder: goesWith }) })
    watching.signal?.throwIfAborted()
    tell('judging', 0, 1)
    const present = task.present && await examinePresent(task, task.present)
    tell('judging', 1, 1)
    return {
      report: head.report, bytes, examined, seconds: (performance.now() - began) / 1000, ...(goesWith && { encoder: goesWith }),
      ...(present && { present, verdict: judgeCandidate(present, examined, task.limits) }),
    }
  } finally {
    await encoder?.close()
  }
}

async function examinePresent({ frozen }: FitTask, present: NonNullable<FitTask['present']>): Promise<Examined> {
  if (present.encoder === undefined) return examine((await loadHead(present.path)).head, frozen)
  const encoder = await openEncoder(present.encoder)
  try {
    const { head } = await loadHead(present.path, { id: encoder.id, width: 2 * encoder.width })
    const [embedded] = await embedAll([frozen], encoder, {})
    return examine(head, embedded)
  } finally {
    await encoder.close()
  }
}

/** The lists with the vectors that the encoder makes; as they are without one. */
async function embedAll<Lists extends readonly (readonly Omit<HeadInput, 'vector'>[])[]>(lists: Lists, encoder: Encoder | undefined, { onProgress, signal }: WatchingThread): Promise<Lists> {
  if (!encoder) return lists
  const all = lists.reduce((sum, list) => sum + list.length, 0)
  let done = 0
  const embed = async <Input extends Omit<HeadInput, 'vector'>>(list: readonly Input[]): Promise<Input[]> => {
    const embedded: (Input & { vector: Float32Array })[] = []
    for (let from = 0; from < list.length; from += batch) {
      signal?.throwIfAborted()
      const inputs = list.slice(from, from + batch)
      const encodings = await encoder.encode(inputs.map(({ text }) => text))
      inputs.forEach((input, index) => {
        const encoding = encodings[index]
        if (encoding) embedded.push({ ...input, vector: toVector(encoding) })
      })
      done += inputs.length
      onProgress?.({ stage: 'embedding', done, all })
    }
    return embedded
  }
  const embedded = []
  for (const list of lists) embedded.push(await embed(list))
  // The same lists, each text with its vector.
  return embedded as unknown as Lists
}

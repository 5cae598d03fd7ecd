import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fitInThread } from '@yanshu/nlu/training-thread/fit-in-thread.ts'
import type { Fitted } from '@yanshu/nlu/training-thread/task.ts'
import { usualLimits } from '@yanshu/nlu/head/promote.ts'
import type { CurvePoint } from '@yanshu/nlu/head/types.ts'
import { loadShipped } from '@yanshu/nlu/shipped/shipped.ts'
import type { Clock } from '../../../base/clock.ts'
import type { Logger } from '../../../base/log.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import type { MarkStore, TrainingMark } from '../marks.ts'
import type { ModelRow } from '../tables.ts'
import type { Material } from './material.ts'
import { shippedId, type ModelQueries } from './queries.ts'
import { toRow } from './model-row.ts'
import { accuracyOf, describeModel, round } from './report.ts'
import type { ModelFiles } from './store.ts'

export interface TrainerDeps {
  queries: ModelQueries
  readMaterial(): Promise<Material>
  files: ModelFiles
  marks: MarkStore
  clock: Clock
  log: Pick<Logger, 'info' | 'warn'>
  /** The directory of the encoder in use; none without. */
  encoderDirectory(): Promise<string | undefined>
}

const toldEveryMs = 700
/** A busy machine makes any model slow now and then; what takes longer than this is slow by itself. */
const limits = { ...usualLimits, latency: 25 }
/** A model that was fitted, with what it was asked for and compared with. */
interface Made { row: ModelRow; wanted: NonNullable<TrainingMark['wanted']>; fitted: Fitted; material: Material; present: ModelRow | undefined; curve: readonly CurvePoint[] }
/** Thrown where somebody ended the training. */
class Stopped extends Error {}

/** Makes models: reads the phrasings, fits in a thread, lets the gate judge, keeps the last few. */
export function createTrainer({ queries, readMaterial, files, marks, clock, log, encoderDirectory }: TrainerDeps) {
  let stop: AbortController | undefined

  /** Does what was asked for, if it still is; progress and what came of it are on record. Never rejects for what the training itself meets. */
  async function run(actor: Actor, transact: Transact): Promise<void> {
    const { wanted } = (await marks.get('training')) ?? {}
    if (!wanted) return
    const control = new AbortController()
    stop = control
    const telling = createTelling({ transact, actor, marks, clock, control })
    try {
      await telling.tell('reading', 0, 1, true)
      const changes = (await marks.get('changes'))?.count ?? 0
      const material = await readMaterial()
      await make(actor, transact, material, wanted, changes, telling, control.signal)
    } catch (error) {
      if (!(error instanceof Stopped)) await fail(error, actor, transact)
    } finally {
      stop = undefined
      await telling.settled()
    }
  }

  async function make(actor: Actor, transact: Transact, material: Material, wanted: NonNullable<TrainingMark['wanted']>, changes: number, telling: Telling, signal: AbortSignal): Promise<void> {
    const [present, rows, encoder] = [await queries.live(), await queries.all(), wanted.encoder ?? await encoderDirectory()]
    const version = Math.max(0, ...rows.map((row) => row.version)) + 1
    await files.inFolder(async (folder) => {
      const path = join(folder, 'model.bin')
      const fitted = await files.within(present?.file ?? null, async (presentPath) => fitInThread({
        examples: material.examples, frozen: [...material.frozen, ...material.frozenForeign], foreign: material.foreign, dictionary: material.dictionary, path, ...(encoder !== undefined && { encoder }),
        about: { id: `intents-${randomUUID().slice(0, 8)}`, version: String(version), languages: ['zh-CN', 'en-US'], learned: { texts: material.examples.length, intents: material.labels.length } },
        present: { path: presentPath, ...(present?.encoder && encoder !== undefined && { encoder }) },
        limits,
      }, { signal, onProgress: ({ stage, done, all }) => void telling.tell(stage, done, all) }))
      const file = await files.put(path, `intents-${version}.bin`)
      const row = toRow(fitted, { material, wanted, changes, version, file, at: clock.now() })
      const { report: { curve } } = (await loadShipped()).head
      const forgotten = await transact(actor, 'model.make', (tx) => keep(tx, { row, wanted, fitted, material, present, curve }))
      for (const key of forgotten) await files.remove(key)
      if (forgotten.includes(file)) throw new Stopped()
      log.info({ version, state: row.state, seconds: row.seconds }, 'a model of intents was trained')
    })
  }

  /** Puts the model on record, and in use where the gate lets it pass. Gives the files of those that are kept no longer: its own where it is wanted no more. */
  async function keep(tx: Tx, { row, wanted, fitted: { present: examined }, material: { frozen }, present, curve }: Made): Promise<string[]> {
    const { failed: _failed, wanted: now, running: _running, ...mark } = (await marks.lock(tx, 'training')) ?? {}
    if (now?.at !== wanted.at) {
      tx.unchanged()
      return row.file === null ? [] : [row.file]
    }
    if (row.state === 'live') await queries.unseat(tx)
    await queries.add(tx, row)
    if (present?.id === shippedId && examined) {
      const scores = { ...JSON.parse(present.scores) as object, frozen: accuracyOf(examined), frozenTexts: frozen.length, p95Ms: round(examined.p95) }
      await queries.setScores(tx, shippedId, scores, describeModel(frozen, examined, curve))
    }
    await marks.set(tx, 'training', mark)
    tx.about('model', row.id, ['state'])
    tx.announce('understanding.changed', { about: 'models' })
    return queries.removeOld(tx)
  }

  async function fail(error: unknown, actor: Actor, transact: Transact): Promise<void> {
    const code = codeOf(error)
    log.warn({ err: error, code }, 'a model of intents could not be trained')
    await transact(actor, 'model.fail', async (tx) => {
      await marks.set(tx, 'training', { failed: { at: tx.now, code } })
      tx.about('model', 'training')
      tx.outcome('failed', code)
      tx.announce('understanding.changed', { about: 'models' })
    })
  }

  return {
    run,
    /** Ends the training that runs in this process, if one does. */
    stop: (): void => stop?.abort(new Stopped()),
  }
}
export type Trainer = ReturnType<typeof createTrainer>

interface Telling {
  tell(stage: NonNullable<TrainingMark['running']>['stage'], done: number, all: number, now?: boolean): Promise<void>
  settled(): Promise<void>
}

/** Puts progress on record, not too often; ends the training where it is wanted no more. */
function createTelling({ transact, actor, marks, clock, control }: { transact: Transact; actor: Actor; marks: MarkStore; clock: Clock; control: AbortController }): Telling {
  let [told, startedAt] = [-toldEveryMs, 0]
  let busy: Promise<void> | undefined
  async function write(stage: NonNullable<TrainingMark['running']>['stage'], done: number, all: number): Promise<void> {
    const goesOn = await transact(actor, 'training.progress', async (tx) => {
      const mark = await marks.lock(tx, 'training')
      if (!mark?.wanted) return false
      startedAt ||= tx.now
      await marks.set(tx, 'training', { wanted: mark.wanted, running: { startedAt, stage, done, all } })
      tx.announce('understanding.training', { stage })
      return true
    })
    if (!goesOn) control.abort(new Stopped())
  }
  return {
    async tell(stage, done, all, now = false) {
      const at = clock.monotonic()
      if (busy || (!now && at - told < toldEveryMs)) return
      told = at
      // A database that is away for a moment does not end a training.
      busy = write(stage, done, all).catch(() => {}).finally(() => (busy = undefined))
      if (now) await busy
      control.signal.throwIfAborted()
    },
    async settled() {
      await busy
    },
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[a-z_]{1,40}$/.test(code) ? code : 'internal'
}

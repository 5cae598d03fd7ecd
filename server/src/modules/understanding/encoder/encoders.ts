import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { EncoderState } from '@yanshu/contract/models.ts'
import { readDirectory } from '@yanshu/nlu/encoder/directory.ts'
import { ModelError } from '@yanshu/nlu/onnx/failure.ts'
import type { NluState } from '@yanshu/nlu/types.ts'
import { fitInThread } from '@yanshu/nlu/training-thread/fit-in-thread.ts'
import { fail, Failure } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import type { EncoderCheckMark, EncoderMark } from '../marks.ts'
import { toRow } from '../models/model-row.ts'
import { accuracyOf, round } from '../models/report.ts'
import type { TrainerDeps } from '../models/trainer.ts'
import type { ModelRow } from '../tables.ts'
import { findDirectories, insistOnEncoder, resolveDirectory, whyUnfit } from './directories.ts'

export interface EncodersDeps extends Omit<TrainerDeps, 'encoderDirectory'> {
  dataDir: string
  /** The directory of the encoder that is used until another is chosen. */
  standing: string | undefined
  /** The encoder that is open in this process. */
  open(): NluState['encoder']
}
const toldEveryMs = 700
/** Weights that bring a process down must not bring down one after the other. */
const mostTries = 3

/** Encoders: compared with what is in use on the installation's own phrasings, then chosen. */
export function createEncoders({ dataDir, standing, open, queries, readMaterial, files, marks, clock, log }: EncodersDeps) {
  let stop: AbortController | undefined

  /** Fits a model with the encoder, keeps it, and puts on record how both do. */
  async function compare(check: EncoderCheckMark, actor: Actor, transact: Transact, signal: AbortSignal): Promise<void> {
    const path = resolveDirectory(dataDir, check.directory)
    const read = await insistOnEncoder(dataDir, path)
    const [material, present, rows, current, changes] = await Promise.all([readMaterial(), queries.live(), queries.all(), marks.get('encoder'), marks.get('changes')])
    const version = Math.max(0, ...rows.map((row) => row.version)) + 1
    const timing = { first: 0, last: 0, told: 0, all: 0 }
    await files.inFolder(async (folder) => {
      const made = join(folder, 'model.bin')
      const fitted = await files.within(present?.file ?? null, async (presentPath) => fitInThread({
        examples: material.examples, frozen: [...material.frozen, ...material.frozenForeign], foreign: material.foreign, dictionary: material.dictionary, path: made, encoder: path,
        about: { id: 'intents-encoder', version: String(version), languages: ['zh-CN', 'en-US'], learned: { texts: material.examples.length, intents: material.labels.length } },
        present: { path: presentPath, ...(present?.encoder && current?.directory !== undefined && { encoder: current.directory }) },
      }, { signal, onProgress: (progress) => tell(progress, timing, check, actor, transact) }))
      const file = await files.put(made, `intents-${version}.bin`)
      const row = { ...toRow(fitted, { material, wanted: { trigger: 'encoder' }, changes: changes?.count ?? 0, version, file, at: clock.now() }), state: 'ready' }
      const facts = {
        name: basename(path), id: read.id, width: read.width, pooling: read.pooling, bytes: (await stat(read.weights)).size,
        msPerText: round((timing.last - timing.first) / Math.max(1, timing.all)),
      }
      const forgotten = await transact(actor, 'encoder.compare', async (tx) => {
        if ((await marks.lock(tx, 'encoder-check'))?.wanted !== true) {
          // Another process has done it meanwhile.
          tx.unchanged()
          return [file]
        }
        await queries.add(tx, row)
        await marks.set(tx, 'encoder-check', {
          directory: check.directory, at: tx.now, state: 'done', done: 1, all: 1, facts, model: row.id,
          ...(fitted.present && { present: { accuracy: accuracyOf(fitted.present), frozen: accuracyOf(fitted.present), p95Ms: round(fitted.present.p95) } }),
          candidate: JSON.parse(row.scores) as NonNullable<EncoderCheckMark['candidate']>,
        })
        tx.about('encoder', facts.id)
        tx.announce('understanding.changed', { about: 'encoder' })
        return queries.removeOld(tx)
      })
      for (const key of forgotten) await files.remove(key)
    })
    log.info({ version }, 'an encoder was compared with what is in use')
  }

  function tell({ stage, done, all }: { stage: string; done: number; all: number }, timing: { first: number; last: number; told: number; all: number }, check: EncoderCheckMark, actor: Actor, transact: Transact): void {
    const now = clock.monotonic()
    if (stage === 'embedding') {
      timing.first ||= now
      Object.assign(timing, { last: now, all })
    }
    if (now - timing.told < toldEveryMs) return
    timing.told = now
    // Embedding takes the longer half by far; fitting counts as one more text of a hundred.
    const progress = stage === 'embedding' ? { done, all: Math.ceil(all * 1.25) } : { done: 80 + Math.floor((20 * done) / Math.max(1, all)), all: 100 }
    void transact(actor, 'training.progress', async (tx) => {
      if ((await marks.lock(tx, 'encoder-check'))?.state !== 'running') return
      await marks.set(tx, 'encoder-check', { ...check, ...progress })
      tx.announce('understanding.training', { stage })
    }).catch(() => {})
  }

  /** What is known of the encoder in use: the one that the model needs, or the one that stands beside it. */
  async function factsInUse(): Promise<EncoderState['current']> {
    const [mark, live] = await Promise.all([marks.get('encoder'), queries.live()])
    if (live?.encoder) return mark?.facts
    const [directory, running] = [standingOf(mark, standing), open()]
    if (directory === undefined || !running) return undefined
    const { weights } = await readDirectory(directory)
    return { name: basename(directory), id: running.id, width: running.width, pooling: running.pooling, bytes: (await stat(weights)).size, msPerText: round(running.msPerText) }
  }

  return {
    async state(): Promise<EncoderState> {
      const [current, check, found] = await Promise.all([factsInUse(), marks.get('encoder-check'), findDirectories(dataDir)])
      const running = open()
      const { wanted: _wanted, tries: _tries, model: _model, ...shown } = check ?? {}
      return {
        ...(current && { current }), ...(standing !== undefined && { standing: basename(standing) }), ...(running && { prepared: running.phrasings }), found,
        ...(check && { check: { ...shown, directory: check.directory, at: check.at, state: check.state, done: check.done, all: check.all } }),
      }
    },
    insist: async (directory: string): Promise<void> => void await insistOnEncoder(dataDir, resolveDirectory(dataDir, directory)),

    /** Asks for a comparison; fails with `conflict` while another runs. */
    async wantCheck(tx: Tx, directory: string): Promise<void> {
      const before = await marks.lock(tx, 'encoder-check')
      if (before?.wanted) throw fail.conflict('conflict', { why: 'check' })
      await marks.set(tx, 'encoder-check', { wanted: true, directory, at: tx.now, state: 'running', done: 0, all: 1 })
      tx.about('encoder', 'check')
      tx.announce('understanding.training', { stage: 'wanted' })
    },
    isWanted: async () => (await marks.get('encoder-check'))?.wanted === true,
    /** Does the comparison that was asked for; what hinders it is on record. */
    async run(actor: Actor, transact: Transact): Promise<void> {
      const asked = await marks.get('encoder-check')
      if (!asked?.wanted) return
      const check = { ...asked, tries: (asked.tries ?? 0) + 1 }
      stop = new AbortController()
      const { signal } = stop
      try {
        if (check.tries > mostTries) throw new ModelError('worker_failed', 'processes ended again and again while they compared it')
        await transact(actor, 'training.progress', (tx) => marks.set(tx, 'encoder-check', check))
        await compare(check, actor, transact, signal)
      } catch (error) {
        // This process ends: another goes on with it, or this one when it is back.
        if (signal.aborted) return
        const code = whyUnfit(error instanceof Failure ? error.cause : error)
        log.warn({ err: error, code }, 'an encoder could not be compared')
        await transact(actor, 'encoder.compare', async (tx) => {
          await marks.set(tx, 'encoder-check', { directory: check.directory, at: tx.now, state: 'failed', done: 0, all: 1, code })
          tx.about('encoder', 'check')
          tx.outcome('failed', code)
          tx.announce('understanding.changed', { about: 'encoder' })
        })
      }
    },

    /** Ends the comparison that runs in this process, if one does. */
    stop: (): void => stop?.abort(),

    /**
     * Uses the encoder that was compared with the model made then; or none, or the one that stands until another is chosen, with the model in use, or where that needs another with
     * the latest that needs none.
     * Fails with `conflict` where it was not compared.
     */
    async use(tx: Tx, directory: string | undefined): Promise<void> {
      const check = await marks.lock(tx, 'encoder-check')
      const rows = await queries.all(tx)
      const compared = check?.state === 'done' && check.directory === directory ? rows.find(({ id }) => id === check.model) : undefined
      const isStanding = !compared && standing !== undefined && directory === basename(standing)
      const plain = directory === undefined || isStanding
      const row = plain ? plainRow(rows) : compared
      if (!row) throw fail.conflict('conflict', { why: 'check_first' })
      const mark: EncoderMark = isStanding ? { standing: true } : plain || !check?.facts ? {} : { directory: resolveDirectory(dataDir, directory), id: check.facts.id, facts: check.facts }
      await marks.set(tx, 'encoder', mark)
      await queries.unseat(tx)
      await queries.setState(tx, row.id, 'live')
      tx.about('encoder', directory === undefined ? 'none' : isStanding ? directory : check?.facts?.id ?? '')
      tx.announce('understanding.changed', { about: 'encoder' })
    },
  }
}
export type Encoders = ReturnType<typeof createEncoders>

function plainRow(rows: readonly ModelRow[]): ModelRow | undefined {
  const plain = rows.filter(({ encoder }) => encoder === null)
  return plain.find(({ state }) => state === 'live') ?? plain.find(({ state }) => state !== 'refused')
}

/** The directory of the encoder that stands beside a model which needs none; none where that was chosen. */
export function standingOf(mark: EncoderMark | undefined, standing: string | undefined): string | undefined {
  return mark === undefined || mark.standing || mark.directory !== undefined ? standing : undefined
}

import type { Model, ModelReport } from '@yanshu/contract/models.ts'
import { examine } from '@yanshu/nlu/head/promote.ts'
import { loadHead } from '@yanshu/nlu/head/save.ts'
import { fail } from '../../../base/errors.ts'
import type { Tx } from '../../../host/module.ts'
import type { MarkStore, Trigger } from '../marks.ts'
import type { UnderstandingSettings } from '../settings.ts'
import type { ModelRow } from '../tables.ts'
import type { Material } from './material.ts'
import { presentModel, presentReport } from './present.ts'
import type { ModelQueries } from './queries.ts'
import { describeModel, type StoredReport } from './report.ts'
import { dueBecause } from './schedule.ts'
import type { ModelFiles } from './store.ts'

export interface ModelsDeps {
  queries: ModelQueries
  readMaterial(): Promise<Material>
  files: ModelFiles
  marks: MarkStore
  nameOf(person: string): string | undefined
  /** An intent's name; none of one that is gone. */
  intentName(intent: string): Promise<string | undefined>
  /** Names what the encoder in use is; none without. */
  encoderId(): Promise<string | undefined>
}

/** What editors see of models and do with them. */
export function createModels({ queries, readMaterial, files, marks, nameOf, intentName, encoderId }: ModelsDeps) {
  async function changesSince(row: ModelRow | undefined): Promise<number> {
    return Math.max(0, ((await marks.get('changes'))?.count ?? 0) - (row?.changes ?? 0))
  }

  /** Made on demand for the model that ships, until a training has compared with it. */
  async function examineNow({ file }: ModelRow): Promise<StoredReport> {
    const { frozen } = await readMaterial()
    const { head } = await files.within(file, (path) => loadHead(path))
    return describeModel(frozen, examine(head, frozen), head.report.curve)
  }

  return {
    async list(): Promise<{ items: Model[]; changes: number; training?: NonNullable<MarkedTraining>; failed?: { at: number; code: string } }> {
      const [rows, mark] = await Promise.all([queries.all(), marks.get('training')])
      const asked = mark?.wanted && { startedAt: mark.wanted.at, stage: 'reading' as const, done: 0, all: 1 }
      const training = mark?.wanted && (mark.running ?? asked)
      return {
        items: rows.map((row) => presentModel(row, nameOf)), changes: await changesSince(rows.find(({ state }) => state === 'live')),
        ...(training && { training }), ...(mark?.failed && { failed: mark.failed }),
      }
    },

    /** Fails with `absent`. */
    async report(id: string): Promise<ModelReport> {
      const row = await queries.byId(id)
      if (!row) throw fail.absent('absent')
      const report = row.report === null ? await examineNow(row) : JSON.parse(row.report) as StoredReport
      const names = new Map(await Promise.all(report.intents.map(async ({ intent }) => [intent, await intentName(intent)] as const)))
      return presentReport(report, (intent) => names.get(intent))
    },

    /** Fails with `too_few_intents` where there is nothing to tell apart. Reads much, so it stands before the transaction. */
    async insistOnMaterial(): Promise<void> {
      const { labels } = await readMaterial()
      if (labels.length < 2) throw fail.refused('too_few_intents')
    },
    /** Asks for a training; fails with `conflict` where one is under way. */
    async want(tx: Tx, trigger: Trigger, encoder?: string): Promise<void> {
      const mark = await marks.lock(tx, 'training')
      if (mark?.wanted) throw fail.conflict('conflict', { why: 'training' })
      const by = tx.actor.type === 'user' ? tx.actor.id : undefined
      await marks.set(tx, 'training', { wanted: { trigger, at: tx.now, ...(by !== undefined && { by }), ...(encoder !== undefined && { encoder }) } })
      tx.about('model', 'training')
      tx.announce('understanding.training', { stage: 'wanted' })
    },
    /** Takes back what was asked for; what runs ends within a moment. */
    async unwant(tx: Tx): Promise<void> {
      const mark = await marks.lock(tx, 'training')
      if (!mark?.wanted) return tx.unchanged()
      await marks.set(tx, 'training', {})
      tx.about('model', 'training')
      tx.announce('understanding.training', { stage: 'stopped' })
    },
    isWanted: async () => (await marks.get('training'))?.wanted !== undefined,

    /** Why a training is due by itself; nothing where none is. `now`: ms UTC. */
    async due(settings: UnderstandingSettings, now: number): Promise<'schedule' | 'change' | undefined> {
      const [rows, mark, counted] = [await queries.all(), await marks.get('training'), await marks.read('changes')]
      if (mark?.wanted) return undefined
      const live = rows.find(({ state }) => state === 'live')
      const made = rows.filter(({ trigger_name: trigger }) => trigger !== 'shipped').map((row) => row.made_at)
      return dueBecause({
        changes: await changesSince(live), changedAt: counted?.at ?? 0, lastAt: Math.max(0, mark?.failed?.at ?? 0, ...made),
        begunAt: rows.find(({ trigger_name: trigger }) => trigger === 'shipped')?.made_at ?? 0,
      }, settings, now)
    },

    /** Puts a kept model in use. Fails with `absent`, `model_unusable`. */
    async use(tx: Tx, id: string, encoder: string | undefined): Promise<void> {
      const row = await queries.lock(tx, id)
      if (!row) throw fail.absent('absent')
      if (row.encoder !== null && row.encoder !== encoder) throw fail.refused('model_unusable')
      if (row.state === 'live') return tx.unchanged()
      await queries.unseat(tx)
      await queries.setState(tx, id, 'live')
      tx.about('model', id, ['state'])
      tx.announce('understanding.changed', { about: 'models' })
    },
    /** Rejects with `model_unusable` where the bytes of a model are not there or not to be read here. */
    async insistOnUsable(id: string): Promise<void> {
      const row = await queries.byId(id)
      if (!row || row.encoder !== null) return
      await files.within(row.file, (path) => loadHead(path)).catch((error: unknown) => {
        throw fail.refused('model_unusable', undefined, error)
      })
    },
    encoderId,
  }
}
export type Models = ReturnType<typeof createModels>

type MarkedTraining = { startedAt: number; stage: 'reading' | 'embedding' | 'fitting' | 'testing' | 'judging'; done: number; all: number }

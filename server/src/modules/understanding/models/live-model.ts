import { loadHead } from '@yanshu/nlu/head/save.ts'
import type { Nlu } from '@yanshu/nlu/types.ts'
import type { Logger } from '../../../base/log.ts'
import type { ModelRow } from '../tables.ts'
import type { ModelQueries } from './queries.ts'
import type { ModelFiles } from './store.ts'

export interface LiveModelDeps {
  queries: ModelQueries
  files: ModelFiles
  nlu: Nlu
  log: Pick<Logger, 'error' | 'info'>
  /** The directory of the encoder in use here; none without. */
  encoderDirectory(): Promise<string | undefined>
}

/** Puts the model that is live by its row in use in this process. */
export function createLiveModel({ queries, files, nlu, log, encoderDirectory }: LiveModelDeps) {
  let used: { model: string; encoder: string | undefined } = { model: 'shipped', encoder: undefined }
  let last: Promise<void> = Promise.resolve()

  async function follow(): Promise<void> {
    const row = await queries.live()
    const directory = row?.encoder ? await encoderDirectory() : undefined
    if (row && (row.id !== used.model || directory !== used.encoder)) await take(row, directory)
  }

  async function take(row: ModelRow, directory: string | undefined): Promise<void> {
    if (directory !== used.encoder) await nlu.useEncoder(directory)
    used = { ...used, encoder: directory }
    const encoder = nlu.state().encoder
    if (row.file === null) nlu.use(undefined, 'shipped')
    else {
      const { head } = await files.within(row.file, (path) => loadHead(path, row.encoder && encoder ? { id: encoder.id, width: 2 * encoder.width } : undefined))
      nlu.use(head, `v${row.version}`)
    }
    used = { model: row.id, encoder: directory }
    log.info({ version: row.version }, 'another model of intents is in use')
  }

  return {
    /** Looks which one is live and takes it, one after the other; the present one stays where that fails. Never rejects. */
    follow(): Promise<void> {
      last = last.then(follow).catch((error: unknown) => log.error({ err: error }, 'the live model of intents could not be loaded; the one before stays in use'))
      return last
    },
    used: () => used.model,
  }
}
export type LiveModel = ReturnType<typeof createLiveModel>

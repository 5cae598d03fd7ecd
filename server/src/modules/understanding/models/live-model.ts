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
  log: Pick<Logger, 'error' | 'info' | 'warn'>
  /** The directory of the encoder that was chosen; none without. */
  encoderDirectory(): Promise<string | undefined>
  /** The directory of the encoder that is used beside a model which needs none; none where that was chosen. */
  standingDirectory(): Promise<string | undefined>
  /** Done after an encoder was opened. */
  opened(): Promise<void>
}

/** Puts the model that is live by its row in use in this process. */
export function createLiveModel({ queries, files, nlu, log, encoderDirectory, standingDirectory, opened }: LiveModelDeps) {
  let used: { model: string; encoder: string | undefined } = { model: 'shipped', encoder: undefined }
  let last: Promise<void> = Promise.resolve()
  let standing: Promise<void> = Promise.resolve()
  let unfit: string | undefined

  async function follow(): Promise<void> {
    const row = await queries.live()
    if (!row) return
    if (row.encoder === null) {
      if (row.id !== used.model) await take(row)
      standing = standing.then(stand).catch((error: unknown) => log.warn({ err: error }, 'the encoder cannot be used here; messages are read by their words alone'))
      // Opening takes a while, and messages can be read meanwhile.
      if ((await standingDirectory()) === undefined) await standing
      return
    }
    await standing
    const directory = await encoderDirectory()
    if (row.id === used.model && directory === used.encoder) return
    await open(directory)
    await take(row)
  }

  /** Beside a model that needs no encoder: in the background, and what does not open here is not tried again. */
  async function stand(): Promise<void> {
    const directory = await standingDirectory()
    if (directory === used.encoder || (directory !== undefined && directory === unfit)) return
    unfit = directory
    await open(directory)
    unfit = undefined
  }

  async function open(directory: string | undefined): Promise<void> {
    if (directory === used.encoder) return
    await nlu.useEncoder(directory)
    used = { ...used, encoder: directory }
    if (directory === undefined) return
    log.info({ encoder: nlu.state().encoder?.id }, 'an encoder is in use')
    void opened().catch((error: unknown) => log.warn({ err: error }, 'phrasings could not be prepared for the encoder; they are when they are asked for'))
  }

  async function take(row: ModelRow): Promise<void> {
    const encoder = nlu.state().encoder
    if (row.file === null) nlu.use(undefined, 'shipped')
    else {
      const { head } = await files.within(row.file, (path) => loadHead(path, row.encoder && encoder ? { id: encoder.id, width: 2 * encoder.width } : undefined))
      nlu.use(head, `v${row.version}`)
    }
    used = { ...used, model: row.id }
    log.info({ version: row.version }, 'another model of intents is in use')
  }

  return {
    /** Looks which one is live and takes it, one after the other; the present one stays where that fails. Never rejects. */
    follow(): Promise<void> {
      last = last.then(follow).catch((error: unknown) => log.error({ err: error }, 'the live model of intents could not be loaded; the one before stays in use'))
      return last
    },
    used: () => used.model,
    /** Comes when no encoder is being opened any more. */
    settled: async (): Promise<void> => {
      await last
      await standing
    },
  }
}
export type LiveModel = ReturnType<typeof createLiveModel>

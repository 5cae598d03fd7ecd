import type { Nlu } from '@yanshu/nlu/types.ts'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import type { Logger } from '../../base/log.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { FileStore } from '../../ports/files/port.ts'
import type { Brands } from '../brands/service.ts'
import type { Knowledge } from '../knowledge/service.ts'
import { createEncoders, standingOf } from './encoder/encoders.ts'
import { createPreparing } from './encoder/preparing.ts'
import { createExchange } from './import/exchange.ts'
import { createIntentEditing } from './intents/editing.ts'
import { createIntentQueries } from './intents/queries.ts'
import { starterRows, storeStarter, type StarterRows } from './intents/starter.ts'
import { createMarks } from './marks.ts'
import { createDeciding } from './lessons/deciding.ts'
import { createEntryTeaching } from './lessons/entry-teaching.ts'
import { createHearing } from './lessons/hearing.ts'
import { createLessonQueries } from './lessons/queries.ts'
import { createCounting } from './metrics/counting.ts'
import { readDays } from './metrics/metrics.ts'
import { createLiveModel } from './models/live-model.ts'
import { readMaterial } from './models/material.ts'
import { createModels } from './models/models.ts'
import { createModelQueries } from './models/queries.ts'
import { shippedRow } from './models/shipped-row.ts'
import { createModelFiles } from './models/store.ts'
import { setThresholds } from './models/thresholds.ts'
import { createTrainer } from './models/trainer.ts'
import type { Marks } from './marks.ts'
import { askedElsewhere } from './phrasings/asked-elsewhere.ts'
import { createPhrasingEditing } from './phrasings/editing.ts'
import { createPhrasingQueries } from './phrasings/queries.ts'
import { createMind } from './reading/mind.ts'
import { createReading } from './reading/reading.ts'
import { createSnapshots, firstThresholds } from './reading/snapshot.ts'
import { tryText } from './reading/trying.ts'
import { createTermEditing } from './terms/editing.ts'
import { createTermQueries } from './terms/queries.ts'

export interface UnderstandingDeps {
  db: Db
  /** Where pages of lists are read, if not in `db`. */
  lists?: Db | undefined
  dialect: Dialect
  clock: Clock
  nlu: Nlu
  log: Logger
  files: FileStore
  /** Where encoders are looked for, in `encoders`. */
  dataDir: string
  /** The directory of the encoder that is used until another, or none, is chosen. */
  standingEncoder?: string | undefined
  brands: Pick<Brands, 'find' | 'first'>
  knowledge: Pick<Knowledge, 'countByIntent' | 'phrasingsByIntent' | 'phrasings' | 'teach' | 'entriesInUse'>
  /** The starter intents come without phrasings. */
  bare?: boolean | undefined
  /** Told how long each message took to be read, in seconds. */
  measured?: (seconds: number) => void
  /** A person's name by id. */
  nameOf(person: string): string | undefined
}

/** What messages mean: the verbs that routes and modules below call. Those with `tx` write. */
export function createUnderstanding({ db, lists = db, dialect, clock, nlu, log, files, dataDir, standingEncoder, brands, knowledge, bare, measured, nameOf }: UnderstandingDeps) {
  const marks = createMarks(db, dialect)
  const [intentQueries, phrasingQueries, termQueries] = [createIntentQueries(db, dialect), createPhrasingQueries(db, dialect), createTermQueries(db, dialect)]
  const snapshots = createSnapshots({ intents: intentQueries, terms: termQueries, marks })
  const intents = createIntentEditing({ queries: intentQueries, phrasings: phrasingQueries, marks, nameOf, entriesOf: () => knowledge.countByIntent() })
  const phrasings = createPhrasingEditing({ queries: phrasingQueries, lists: createPhrasingQueries(lists, dialect), intents: intentQueries, marks })
  const timeZoneOf = async (brand: string | undefined) => ((brand === undefined ? undefined : await brands.find(brand)) ?? await brands.first()).timeZone
  const counting = createCounting({ db, dialect, clock, timeZone: () => timeZoneOf(undefined) })
  const parts = { nlu, snapshots, clock, timeZoneOf, intentOfSame: phrasingQueries.intentOfSame }
  const reading = createReading({ ...parts, took: (ms, intent) => {
    counting.read(ms, intent, nlu.state().model)
    measured?.(ms / 1000)
  } })
  // What editors try out is no message of a contact, and what people have to answer none of the bot's.
  const trying = createReading({ ...parts, took: () => {} })

  const [modelQueries, modelFiles] = [createModelQueries(db, dialect), createModelFiles(files)]
  const encoderDirectory = async () => (await marks.get('encoder'))?.directory
  const readAll = () => readMaterial({ phrasings: phrasingQueries, entryPhrasings: () => knowledge.phrasingsByIntent(), dictionary: async () => (await snapshots.fresh()).dictionary })
  const making = { queries: modelQueries, readMaterial: readAll, files: modelFiles, marks, clock, log, encoderDirectory }

  const preparing = createPreparing({ nlu, knowledge })
  const standingDirectory = async () => standingOf(await marks.get('encoder'), standingEncoder)
  const liveModel = createLiveModel({ queries: modelQueries, files: modelFiles, nlu, log, encoderDirectory, standingDirectory, opened: preparing.all })

  const lessonQueries = createLessonQueries(db, dialect)
  const hearing = createHearing(lessonQueries)
  const intentName = async (intent: string) => (await snapshots.fresh()).intents.get(intent)?.name

  return {
    intents,
    phrasings,
    /** Texts of an intent that an entry of another one is asked by. */
    askedElsewhere: async (intent: string, texts: readonly string[]) => askedElsewhere(intent, texts, await knowledge.phrasingsByIntent()),
    terms: createTermEditing(termQueries, createTermQueries(lists, dialect), marks),
    exchange: createExchange({ intents, intentQueries, phrasings, phrasingQueries }),
    models: createModels({
      ...making, nameOf, intentName, encoderId: async () => (await marks.get('encoder'))?.id,
    }),
    trainer: createTrainer(making),
    encoders: createEncoders({ ...making, dataDir, standing: standingEncoder, open: () => nlu.state().encoder }),
    liveModel,
    preparing,
    thresholds: {
      read: async () => (await marks.get('thresholds')) ?? firstThresholds,
      set: (tx: Tx, input: Marks['thresholds']) => setThresholds(tx, marks, input),
    },
    hearing,
    lessons: createDeciding({ queries: lessonQueries, lists: createLessonQueries(lists, dialect), phrasings, entries: createEntryTeaching(knowledge), nameOf }),
    counting,
    /** How the bot did in the last days. */
    metrics: (days: number) => readDays({ counting, timeZone: () => timeZoneOf(undefined), state: nlu.state, intentName }, days, clock.now()),
    /** A message's feeling, by an encoder as well where one is in use. */
    feel: nlu.feel,
    /** What the bot needs. */
    mind: createMind(reading, trying, snapshots, hearing),
    try: (text: string) => tryText(text, { nlu, read: trying.read, snapshots, clock }),
    /** Names of the intents that are on, for agents to choose from. */
    intentNames: async () => [...(await snapshots.fresh()).intents.values()].filter(({ enabled }) => enabled)
      .map(({ id, name, nameEn, group }) => ({ id, name, ...(nameEn !== undefined && { nameEn }), group })),

    /** Whether the starter intents were put in already. */
    isSeeded: async () => (await marks.get('starter')) !== undefined,
    starter: async () => ({ ...starterRows(clock.now()), ...(bare && { phrasings: [] }), model: await shippedRow(clock.now()) }),
    storeStarter: (tx: Tx, rows: StarterRows) => storeStarter(tx, rows, { marks, intents: intentQueries, phrasings: phrasingQueries, models: modelQueries }),

    /** Drops what was kept in memory of this. */
    forget: (about: 'intents' | 'dictionary' | 'thresholds') => snapshots.drop(about),
    async close(): Promise<void> {
      await liveModel.settled()
      await nlu.close()
    },
  }
}
export type Understanding = ReturnType<typeof createUnderstanding>

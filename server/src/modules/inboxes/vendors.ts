import type { Channel } from '@yanshu/channels/port.ts'
import type { Clock } from '../../base/clock.ts'
import { guardFetch } from '../../base/guarded-fetch.ts'
import { fetchPublic } from '../../base/public-fetch.ts'
import type { Key } from '../../base/crypto.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import type { Logger } from '../../base/log.ts'
import type { Metrics } from '../../base/metrics.ts'
import type { Db } from '../../database.ts'
import type { Transact } from '../../host/module.ts'
import type { FileStore } from '../../ports/files/port.ts'
import type { Contacts } from '../contacts/service.ts'
import type { Conversations } from '../conversations/service.ts'
import { createAccounts } from './accounts/accounts.ts'
import { createChannelState } from './accounts/channel-state.ts'
import { createColleagues } from './accounts/colleagues.ts'
import { createHook } from './hooks/hook.ts'
import { createReplyWaiter } from './hooks/reply-waiter.ts'
import { readCarried } from './intake/carried.ts'
import { createCopying } from './intake/copying.ts'
import { createIntake } from './intake/intake.ts'
import { createLines } from './intake/lines.ts'
import { createLostMedia } from './intake/lost-media.ts'
import { createNews } from './intake/news.ts'
import { createProfiles } from './intake/profiles.ts'
import { createSpeaking } from './intake/speaking.ts'
import { createTakenThere } from './intake/taken-there.ts'
import { createFileReader } from './intake/stored-files.ts'
import { createWaitingLines } from './intake/waiting.ts'
import { createPullLines } from './pulling/pull-lines.ts'
import { createPulling } from './pulling/pulling.ts'
import type { People } from '../people/service.ts'
import type { Inboxes } from './service.ts'
import { createSharedFiles, type OwnWorld } from './shared-files/shared-files.ts'
import { hasTranscoder } from './speech/playable.ts'
import { createUniting } from './uniting/uniting.ts'

export interface VendorDeps {
  db: Db
  dialect: Dialect
  clock: Clock
  log: Logger
  /** Seals secrets and tokens. */
  key: Key
  channels: readonly Channel[]
  inboxes: Inboxes
  people: Pick<People, 'office' | 'nameOf'>
  contacts: Contacts
  conversations: Conversations
  transact: Transact
  files: FileStore
  /** This installation's address on the internet, if somebody has said. */
  publicUrl(): Promise<string | undefined>
  metrics?: Pick<Metrics, 'hooks' | 'hookSkew' | 'inboundNews'>
  /** In place of the network, for tests. */
  fetch?: typeof fetch
}

/** Everything between inboxes and the vendors behind them: accounts, callbacks, what is pulled, what is taken in. */
export function createVendors(deps: VendorDeps) {
  const { db, dialect, clock, log, key, channels, inboxes, people, contacts, conversations, transact, files, metrics } = deps
  const accounts = createAccounts({ db, dialect, clock, key, channels, inboxes })
  const state = createChannelState({ db, dialect, clock, key, transact })
  const sharedFiles = createSharedFiles({ conversations, files, key, clock })
  const world: OwnWorld = { state, fetch: deps.fetch ?? guardFetch(), fetchPublic, now: clock.now, file: createFileReader(conversations, files), speech: async () => (await hasTranscoder() ? 'amr' : 'silk'), filePath: sharedFiles.pathOf }
  const colleagues = createColleagues({ office: people.office, nameOf: people.nameOf, world, clock })
  const lines = createLines(db, dialect, contacts)
  const news = createNews(dialect, key)
  const waiting = createWaitingLines(db, dialect)
  const pullLines = createPullLines(db, dialect, key)
  const speaking = createSpeaking({ conversations, lines, news, waiting, colleagueName: colleagues.nameOf })
  const uniting = createUniting({ contacts, conversations, lines })
  const intake = createIntake({
    dialect, lines, news, contacts, conversations, uniting, pulls: pullLines, speaking, colleagues, transact, log,
    vouchedFor: async (inbox, carried) => readCarried(carried, inbox, clock.now(), await inboxes.secretsOf(inbox)),
    counted: (channel, kind, outcome) => metrics?.inboundNews.inc({ channel, kind, outcome }),
  })
  const waiter = createReplyWaiter(clock)
  const copies = { db, accounts, waiting, speaking, news, lines, contacts, conversations, files, world, transact, clock, log }
  const lost = createLostMedia(copies)
  const copying = createCopying({ ...copies, lost })
  const pulling = createPulling({ accounts, intake, lines: pullLines, world, transact, clock, log })
  return {
    accounts, colleagues, world, lines, pullLines, news, intake, waiter, copying, lost, uniting, contacts,
    profiles: createProfiles({ accounts, world, lines, contacts, uniting, transact }),
    takenThere: createTakenThere({ accounts, colleagues, lines, conversations, world, transact }),
    pulling,
    hook: createHook({
      accounts, intake, waiter, transact, clock, log,
      counted: (channel, result) => metrics?.hooks.inc({ channel, result }), skewed: (channel, ms) => metrics?.hookSkew.set({ channel }, ms / 1000),
    }),
    /** So that whoever waits for what is under way does not wait for what a vendor gives later. */
    stop(): void {
      copying.stop()
      pulling.stop()
    },
    sweep: state.sweep, freeLocks: state.freeLocks,
    publicUrl: deps.publicUrl, sharedFiles,
  }
}
export type Vendors = ReturnType<typeof createVendors>

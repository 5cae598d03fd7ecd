import { Redis } from 'ioredis'
import { fail } from './errors.ts'
import type { Logger } from './log.ts'

/** No call waits longer than this for Redis, in ms. */
const callMs = 400
const connectMs = 2_000
const longestRetryMs = 2_000
/** A connection on which nothing comes back is looked after this often; a half-open one is found and replaced. */
const pulseMs = 1_000

export interface RedisConnection {
  /** Runs commands; rejects with `unavailable` at once while there is no connection, and after `callMs` when Redis is silent. */
  run<T>(work: (client: Redis) => Promise<T>): Promise<T>
  /** The client, for what it announces. */
  readonly client: Redis
  close(): void
}

/**
 * One connection to the Redis that the URL names, made at its first use and again whenever it is lost. Whatever happens to
 * Redis, nothing is thrown outside of `run`; losing it and getting it back are noted in the log once each. `connected` runs
 * after each connection that was made.
 */
export function openRedis(url: string, log: Pick<Logger, 'warn' | 'info'>, connected: () => void = () => {}): RedisConnection {
  const client = new Redis(url, {
    lazyConnect: true, protocol: 2, connectTimeout: connectMs, commandTimeout: callMs, enableOfflineQueue: false, autoResendUnfulfilledCommands: false,
    autoResubscribe: false, maxRetriesPerRequest: 0, disableClientInfo: true, keepAlive: 5_000,
    retryStrategy: (times) => Math.min(longestRetryMs, 50 * 2 ** Math.min(times, 6)) * (0.5 + Math.random() / 2),
  })
  // Whoever asks while the first connection is made waits for it.
  client.setMaxListeners(0)
  let isUp: boolean | undefined
  let closed = false

  client.on('error', (error: Error) => {
    if (isUp === false) return
    isUp = false
    log.warn({ err: error }, 'Redis cannot be reached: processes hear of each other by the database alone, and limits count per process')
  })
  client.on('close', () => void (isUp ??= false))
  client.on('ready', () => {
    if (isUp === false) log.info('Redis is back')
    isUp = true
    connected()
  })

  const pulse = setInterval(() => {
    if (client.status !== 'ready') return
    client.ping().catch(() => {
      if (!closed && client.status === 'ready') client.disconnect(true)
    })
  }, pulseMs)
  pulse.unref()

  return {
    client,
    async run(work) {
      if (closed) throw new Error('the connection to Redis is closed')
      if (client.status === 'wait') client.connect().catch(() => undefined)
      if (client.status !== 'ready') await untilReady(client)
      try {
        return await work(client)
      } catch (error) {
        if (isReply(error)) throw error
        throw unavailable(error)
      }
    },
    close() {
      closed = true
      clearInterval(pulse)
      client.disconnect()
    },
  }
}

/** The first connection is waited for a moment; one that was lost is not. */
function untilReady(client: Redis): Promise<void> {
  if (client.status !== 'connecting' && client.status !== 'connect') return Promise.reject(unavailable())
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => () => {
      clearTimeout(timer)
      client.off('ready', onReady)
      client.off('close', onClose)
      settle()
    }
    const onReady = end(resolve)
    const onClose = end(() => reject(unavailable()))
    const timer = setTimeout(onClose, callMs)
    client.on('ready', onReady)
    client.on('close', onClose)
  })
}

/** What Redis itself answered is the caller's to judge; everything else means that it was not reached. */
function isReply(error: unknown): boolean {
  return error instanceof Error && error.name === 'ReplyError' && !/^(LOADING|MASTERDOWN|READONLY|OOM|MISCONF|CLUSTERDOWN|BUSY|NOAUTH|WRONGPASS|NOPERM)/.test(error.message)
}

function unavailable(cause?: unknown) {
  return fail.unavailable('unavailable', { part: 'redis' }, cause)
}

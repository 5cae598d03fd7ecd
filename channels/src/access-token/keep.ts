import type { World } from '../world.ts'
import type { NotSent } from '../sending.ts'

/** A token or ticket of an account, wherever it comes from. */
export interface TokenSource {
  /** Unique for account and secret. */
  name: string
  /** `force`: the platform is to make a new one although the present one lives; it allows that a few times a day. */
  fetch(force: boolean): Promise<{ token: string; expiresInS: number } | NotSent>
}
interface Kept { token: string; freshUntil: number; livesUntil: number; forcedAt: number }

const marginMs = 300_000
const leastMs = 60_000
const waitMs = 3_000
/** The platform wants half a minute between two forced ones; who asks faster has another problem. */
const forcePauseMs = 60_000
/** Platforms ban an address that tells a wrong secret again and again (WeCom: 2000 times an hour). A mended one has another name. */
const refusedMs = 60_000

/**
 * The account's token, the same in every process: kept until five minutes before its end, fetched by one, awaited by the others, who go on
 * with the former one while that lives.
 */
export async function readToken(world: World, source: TokenSource): Promise<string | NotSent> {
  const kept = await read(world, source)
  if (kept && kept.freshUntil > world.now()) return kept.token
  return alone(world, source, async () => {
    const now = await read(world, source)
    return now && now.freshUntil > world.now() ? now.token : fetchAndKeep(world, source, false, now)
  })
}

/**
 * A token instead of one that the platform refused. If another process has brought one meanwhile, it is that. The platform gives
 * the present one again as long as it believes in it; when it gives the very one that it refused, a new one is forced.
 */
export async function renewToken(world: World, source: TokenSource, failed: string): Promise<string | NotSent> {
  return alone(world, source, async () => {
    const kept = await read(world, source)
    if (kept && kept.token !== failed) return kept.token
    const fetched = await fetchAndKeep(world, source, false, kept)
    if (fetched !== failed || (kept && world.now() - kept.forcedAt < forcePauseMs)) return fetched
    return fetchAndKeep(world, source, true, kept)
  }, failed)
}

async function alone(world: World, source: TokenSource, work: () => Promise<string | NotSent>, failed?: string): Promise<string | NotSent> {
  try {
    return await world.state.lock(lockName(source), waitMs, work)
  } catch (error) {
    if (!(error instanceof Error && error.name === 'LockBusy')) throw error
    const kept = await read(world, source)
    if (kept && kept.token !== failed && kept.livesUntil > world.now()) return kept.token
    return { outcome: 'retry', afterMs: waitMs, reason: 'busy' }
  }
}

async function fetchAndKeep(world: World, source: TokenSource, force: boolean, before: Kept | undefined): Promise<string | NotSent> {
  const refused = await world.state.get(refusedName(source))
  if (refused !== undefined) return JSON.parse(refused) as NotSent
  const fetched = await source.fetch(force)
  if ('outcome' in fetched) {
    if (fetched.reason === 'credentials_wrong') await world.state.set(refusedName(source), JSON.stringify(fetched), refusedMs)
    return fetched
  }
  const now = world.now()
  const lifeMs = fetched.expiresInS * 1000
  const kept: Kept = {
    token: fetched.token, freshUntil: now + Math.max(leastMs, lifeMs - marginMs), livesUntil: now + lifeMs, forcedAt: force ? now : (before?.forcedAt ?? 0),
  }
  // The former one is written over, never taken away first: others go on with it.
  await world.state.set(keptName(source), JSON.stringify(kept), Math.max(leastMs, lifeMs))
  return kept.token
}

async function read(world: World, source: TokenSource): Promise<Kept | undefined> {
  const text = await world.state.get(keptName(source))
  return text === undefined ? undefined : (JSON.parse(text) as Kept)
}

const keptName = ({ name }: TokenSource) => `token/${name}`
const refusedName = ({ name }: TokenSource) => `token-refused/${name}`
const lockName = ({ name }: TokenSource) => `token-lock/${name}`

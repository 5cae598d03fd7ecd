/**
 * Tokens and quotas, kept by whoever calls and sealed there. Names are unique over the installation: whoever keeps a token for an
 * account puts the account into the name, so that two inboxes of one account share it.
 */
export interface ChannelState {
  get(name: string): Promise<string | undefined>
  /** Gone after `lifeMs`. */
  set(name: string, value: string, lifeMs: number): Promise<void>
  /** Runs `work` alone among all processes, at the latest after `waitMs`; a holder that died is forgotten after 10 s. Throws an error named `LockBusy` when the wait was in vain. */
  lock<Result>(name: string, waitMs: number, work: () => Promise<Result>): Promise<Result>
}

/** One that `ChannelState.lock` may throw; whoever knows only the types of this file throws one of that name. */
export class LockBusy extends Error {
  override readonly name = 'LockBusy'
}

/** One that `World.fetchPublic` may throw. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

export interface StoredFile { bytes: Buffer; contentType: string; name: string }

/** What a channel needs of the world around it. */
export interface World {
  state: ChannelState
  /** A file of ours, to be handed to a vendor; as one of the content types in `takes` where it can be turned into one. Throws when it is gone. */
  file(id: string, takes?: readonly string[]): Promise<StoredFile>
  fetch: typeof fetch
  /** Gets what stands at an address that somebody outside has named: only public addresses are called, and no redirect is followed. Throws an error named `AddressRefused` for others. */
  fetchPublic(address: string, signal: AbortSignal): Promise<Response>
  /** The form of speech that can be made playable here, where a vendor offers several. */
  speech?(): Promise<'amr' | 'silk'>
  /** ms UTC */
  now(): number
}

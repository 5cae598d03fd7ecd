import { startPlatform } from '../platform.ts'
import type { Platform, PlatformOptions } from '../platform.ts'
import { startAccount } from './account.ts'
import type { Account } from './account.ts'
import { createApi, fetchCorpToken, fetchStable } from './api.ts'
import type { Api } from './api.ts'
import type { AppAccount, CallbackSettings } from '../model.ts'
import type { Corp, CorpApp, Desk } from '../wecom/model.ts'

/** A running stand-in with the accounts of the demo plan at hand. */
export interface Stage {
  readonly platform: Platform
  readonly official: AppAccount
  readonly uncertified: AppAccount
  readonly mini: AppAccount
  readonly corp: Corp
  readonly app: CorpApp
  readonly desk: Desk
  /** Somebody who listens to callbacks of an appid or `corpid/agentid`. */
  listen(owner: string, settings?: Partial<CallbackSettings>): Promise<Account>
  api(account: AppAccount): Promise<Api>
  corpApi(): Promise<Api>
  close(): Promise<void>
}

export async function startStage(options: PlatformOptions = {}): Promise<Stage> {
  const platform = await startPlatform(options)
  const [official, uncertified, mini] = [...platform.world.apps.values()]
  const [corp] = [...platform.world.corps.values()]
  const [app] = corp?.apps ?? []
  const [desk] = [...(corp?.desks.values() ?? [])]
  if (!official || !uncertified || !mini || !corp || !app || !desk) throw new Error('the demo plan lacks accounts')
  const listeners: Account[] = []
  return {
    platform, official, uncertified, mini, corp, app, desk,
    listen: async (owner, settings) => {
      const account = await startAccount(settings)
      listeners.push(account)
      platform.configureUnchecked(owner, account.settings)
      return account
    },
    api: async account => createApi(platform.addresses.api, String((await fetchStable(platform.addresses.api, account)).access_token)),
    corpApi: async () => createApi(platform.addresses.qyapi, String((await fetchCorpToken(platform.addresses.qyapi, corp.corpid, app.secret)).access_token)),
    close: async () => {
      await Promise.all([platform.close(), ...listeners.map(each => each.close())])
    },
  }
}

import type { Account } from '@yanshu/contract/accounts.ts'

/** Where the demo's stand-in for WeChat stands. */
export const standInPath = '/demo/wechat/'

/** The phone of the demo's stand-in for WeChat, with this account's chat open; undefined for an account at the real platform. */
export function phoneOf({ values }: Pick<Account, 'values'>): string | undefined {
  const [, host] = /^http:\/\/127\.0\.0\.1:\d+\/demo\/wechat\/(api|qyapi)$/.exec(String(values['host'] ?? '')) ?? []
  if (host === undefined) return undefined
  const query = host === 'api' ? { app: String(values['appId'] ?? '') } : { kf: String(values['openKfId'] ?? '') }
  return `${standInPath}?${new URLSearchParams(query).toString()}`
}

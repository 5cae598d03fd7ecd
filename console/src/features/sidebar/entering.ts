import { enterSidebar } from '@yanshu/contract/sidebar.ts'
import { call } from '../../lib/api.ts'

const key = 'yanshu.sidebar.entries'
const whileMs = 60_000
const mostEntries = 2

/** Where the page of an inbox stands once nothing more is to be said in its address. */
export function ownAddress(inbox: string): string {
  return `/console/sidebar?inbox=${encodeURIComponent(inbox)}`
}

/**
 * Sends the browser to WeCom, which says who is there and sends it back. Gives false where it has just been there twice: going in
 * circles helps nobody. Rejects where the server does not let it go.
 */
export async function enter(inbox: string): Promise<boolean> {
  const entries = recentEntries(sessionStorage.getItem(key), Date.now())
  if (entries.length >= mostEntries) return false
  const { address } = await call(enterSidebar, { params: { inbox } })
  sessionStorage.setItem(key, JSON.stringify([...entries, Date.now()]))
  location.replace(address)
  return true
}

/** What never comes, since the page is being left for another. */
export function leaving(): Promise<never> {
  return new Promise(() => undefined)
}

/** Somebody asks for it by hand: what went before does not count. */
export function forgetEntries(): void {
  sessionStorage.removeItem(key)
}

/** When the browser was sent to WeCom within the last minute. */
export function recentEntries(kept: string | null, now: number): number[] {
  try {
    const times: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(times) ? times.filter((each): each is number => typeof each === 'number' && each > now - whileMs && each <= now) : []
  } catch {
    return []
  }
}

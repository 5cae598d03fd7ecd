import type { ToldPage } from '../link/wire.ts'

const dayMs = 24 * 3_600_000
const most = 30

/** The trail that the launcher keeps in the shop's own tab, as [address, title, ms UTC] each, kept to what the server takes. */
export function readTrail(value: unknown, now: number): ToldPage[] {
  if (!Array.isArray(value)) return []
  return value.slice(-most).flatMap((entry: unknown) => {
    const [url, title, at] = Array.isArray(entry) ? (entry as unknown[]) : []
    if (typeof url !== 'string' || url === '' || url.length > 2000 || typeof title !== 'string' || typeof at !== 'number') return []
    const agoMs = Math.max(0, Math.round(now - at))
    return agoMs < dayMs ? [{ clientId: `page-${Math.round(at)}`, url, title: title.slice(0, 200), agoMs }] : []
  })
}

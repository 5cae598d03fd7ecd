import { DAY } from '../clock.ts'
import type { Clock } from '../clock.ts'
import { newId } from '../ids.ts'

export interface Media {
  readonly id: string
  /** Appid or corpid: an id holds for one account only. */
  readonly owner: string
  readonly kind: string
  readonly bytes: Buffer
  readonly name: string
  readonly type: string
  readonly at: number
}

export interface MediaStore {
  put(media: Omit<Media, 'id' | 'at'>): Media
  /** Undefined when it never was, belongs to somebody else, or is older than three days. */
  find(owner: string, id: string): Media | undefined
  /** One of last time. */
  restore(media: Media): void
  /** Oldest first. */
  all(): Media[]
  /** For the page of the phone, whatever its age. */
  show(id: string): Media | undefined
}

const LIFE = 3 * DAY
const KEPT = 400
const KEPT_BYTES = 128 * 1024 * 1024

/** Keeps the latest files, in memory: whoever plays with a demo must not fill it. */
export function createMediaStore(clock: Clock, keptBytes = KEPT_BYTES): MediaStore {
  const all = new Map<string, Media>()
  let size = 0
  const add = (media: Media) => {
    all.set(media.id, media)
    size += media.bytes.length
    for (const [id, { bytes }] of all) {
      if (all.size === 1 || (all.size <= KEPT && size <= keptBytes)) return
      all.delete(id)
      size -= bytes.length
    }
  }
  return {
    put(media) {
      const kept = { ...media, id: newId('', 64), at: clock.now() }
      add(kept)
      return kept
    },
    find(owner, id) {
      const found = all.get(id)
      return found?.owner === owner && found.at + LIFE > clock.now() ? found : undefined
    },
    restore: add,
    all: () => [...all.values()],
    show: id => all.get(id),
  }
}

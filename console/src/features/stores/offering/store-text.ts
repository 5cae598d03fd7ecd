import type { Language } from '@yanshu/contract/errors.ts'
import type { NearStore } from '@yanshu/contract/stores.ts'
import type { Catalogue } from '../../../lib/language.ts'
import { distanceWords, openingWords } from '../opening-words.ts'

/** A store as an agent tells it to a contact: name, distance and hours, address, telephone, map. `now`: ms UTC. */
export function storeText(store: NearStore, { now, language, words }: { now: number; language: Language; words: Catalogue['stores'] }): string {
  const hours = store.opening && openingWords(store.opening, { timeZone: store.timeZone ?? 'Asia/Shanghai', now, language, words })
  return [store.name, [distanceWords(store.metres, words), hours].filter((each) => each !== undefined).join(' · '), store.address, store.phone, store.maps.amap].filter((each) => each !== undefined).join('\n')
}

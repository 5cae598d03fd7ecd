import { useSyncExternalStore } from 'react'
import type { Language } from '@yanshu/contract/errors.ts'
import type { Catalogue } from './messages/zh-CN.ts'
import { recalled, remember } from './remember.ts'

export type { Catalogue, Language }
export const languages = ['zh-CN', 'en-US'] as const satisfies readonly Language[]

const catalogues: Record<Language, () => Promise<Catalogue>> = {
  'zh-CN': async () => (await import('./messages/zh-CN.ts')).zhCN,
  'en-US': async () => (await import('./messages/en-US.ts')).enUS,
}
interface Spoken { language: Language; words: Catalogue }
let spoken: Spoken | undefined
const listeners = new Set<() => void>()

/** The language that requests and pages use now; before a catalogue is loaded, the one this browser would choose. */
export function currentLanguage(): Language {
  return spoken?.language ?? preferredLanguage()
}

/** Loads the catalogue of `language`, shows it everywhere and remembers the choice in this browser. */
export async function speak(language: Language): Promise<void> {
  if (spoken?.language !== language) spoken = { language, words: await catalogues[language]() }
  remember('language', language)
  if (globalThis.document !== undefined) document.documentElement.lang = language
  for (const listener of listeners) listener()
}

/** The remembered language, else that of WeCom or WeChat (which name theirs beside the browser's), else the browser's: Chinese unless it is something else. */
export function preferredLanguage(): Language {
  const kept = recalled('language')
  if (kept === 'zh-CN' || kept === 'en-US') return kept
  const asked = /\bLanguage\/([\w-]+)/.exec(globalThis.navigator?.userAgent ?? '')?.[1] ?? globalThis.navigator?.language ?? 'zh-CN'
  return asked.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US'
}

/** The catalogue of the present language; the component draws again when it changes. */
export function useWords(): Catalogue {
  return useSpoken().words
}

/** The present language; the component draws again when it changes. */
export function useLanguage(): Language {
  return useSpoken().language
}

/** The catalogue outside components. `speak` must have finished once. */
export function wordsNow(): Catalogue {
  if (spoken === undefined) throw new Error('No catalogue is loaded yet')
  return spoken.words
}

function useSpoken(): Spoken {
  const now = useSyncExternalStore(onSpeak, () => spoken)
  if (now === undefined) throw new Error('No catalogue is loaded yet')
  return now
}

function onSpeak(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

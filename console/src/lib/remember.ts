/** Small choices kept in this browser. Where storage is refused (private windows), they last as long as the page. */
const fallback = new Map<string, string>()

/** The remembered text of `key`, if any. */
export function recalled(key: string): string | undefined {
  try {
    return globalThis.localStorage?.getItem(`yanshu.${key}`) ?? fallback.get(key)
  } catch {
    return fallback.get(key)
  }
}

/** Remembers `text` under `key`. */
export function remember(key: string, text: string): void {
  fallback.set(key, text)
  try {
    globalThis.localStorage?.setItem(`yanshu.${key}`, text)
  } catch { /* storage is refused: the fallback serves */ }
}

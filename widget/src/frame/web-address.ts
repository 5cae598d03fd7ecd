/** The absolute http(s) address that `text` means on a page at `base`; undefined for anything else, `javascript:` above all. */
export function webAddress(text: string | undefined, base?: string): string | undefined {
  if (!text) return undefined
  try {
    const url = new URL(text, base)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
  } catch {
    return undefined
  }
}

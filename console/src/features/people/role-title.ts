import type { Catalogue } from '../../lib/language.ts'

/** What people call a role: the shipped ones from the catalogue, others by their own name. */
export function roleTitle(name: string, words: Catalogue): string {
  const shipped: Record<string, string> = words.roles.names
  return shipped[name] ?? name
}

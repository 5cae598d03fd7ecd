import type { Catalogue } from '../../../lib/language.ts'

/** Where in an item something is wrong, in words: `members.0.person` as 「成员 第 1 个 › 人员」. */
export function placeText(path: string, words: Pick<Catalogue['transfer'], 'fields' | 'nth'>): string {
  const said: string[] = []
  for (const each of path.split('.')) {
    if (/^\d+$/.test(each)) said.push(`${said.pop() ?? ''} ${words.nth(Number(each) + 1)}`.trim())
    else said.push(words.fields[each] ?? each)
  }
  return said.join(' › ')
}

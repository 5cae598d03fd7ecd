import type { Language } from '../../types.ts'
import { aliases } from './aliases.ts'

/** What a shop calls several places together. */
const groups: Readonly<Record<string, string>> = { 江浙沪: 'Jiangsu, Zhejiang, Shanghai', 偏远地区: 'Remote regions', 港澳台: 'Hong Kong, Macao, Taiwan' }
/** The first Latin name of each place. */
const english = new Map(aliases.toReversed().flatMap(([name, path]) => (/^[a-z' ]+$/.test(name) ? [[path, name] as const] : [])))

/** The name of a place or group, by its path (`广东/深圳`), as people read it in a language; the value itself where it has no other. */
export function placeName(value: string, language: Language): string {
  if (language === 'zh-CN') return value.replaceAll('/', '')
  const name = english.get(value)
  return groups[value] ?? (name === undefined ? value.replaceAll('/', '') : name.replace(/(?:^| )[a-z]/g, (letter) => letter.toUpperCase()))
}

import { normalise } from '../../text/normalise.ts'
import type { Term } from '../types.ts'
import { splitUnits } from './units.ts'

/** What people call a brand beside its own name. */
const brands: Record<string, readonly string[]> = {
  iphone: ['苹果', '苹果手机', '爱疯', 'apple iphone'], ipad: ['苹果平板'], huawei: ['华为'], honor: ['荣耀'], xiaomi: ['小米'], redmi: ['红米'], samsung: ['三星'], sony: ['索尼'], lenovo: ['联想'], nike: ['耐克'], adidas: ['阿迪', '阿迪达斯'],
}

/** Every way to write a term that counts as exact, as units: its name, its aliases, without what stands in brackets, the brand in Chinese, promax. */
export function formsOf(term: Term): string[][] {
  const written = [term.name, ...term.aliases ?? []].flatMap((name) => {
    const normal = normalise(name)
    return [normal, normal.replace(/[([][^)\]]{0,20}[)\]]/g, ' ')]
  })
  const units = written.map(text => splitUnits(text).map(one => one.text)).filter(form => form.length > 0)
  const all = units.flatMap(form => [form, ...inOtherBrand(form)]).flatMap(form => [form, joinLetters(form), withoutSeries(form)])
  const distinct = new Map(all.filter(form => form.join('').length > 1).map(form => [form.join('\n'), form]))
  return [...distinct.values()]
}

function inOtherBrand(form: readonly string[]): string[][] {
  const [first = '', ...rest] = form
  const others = brands[first] ?? Object.keys(brands).filter(brand => form.length > 2 && (brands[brand] ?? []).includes(first + (form[1] ?? '')))
  const isChinese = brands[first] === undefined
  return rest.length === 0 ? [] : others.map(other => [...splitUnits(other).map(one => one.text), ...isChinese ? rest.slice(1) : rest])
}

function joinLetters(form: readonly string[]): string[] {
  const joined: string[] = []
  for (const one of form) {
    const last = joined.at(-1) ?? ''
    if (joined.length > 1 && /^[a-z]+$/.test(last) && /^[a-z]+$/.test(one)) joined[joined.length - 1] = last + one
    else joined.push(one)
  }
  return joined
}

/** 15 pro is enough for iphone 15 pro. */
function withoutSeries(form: readonly string[]): string[] {
  const [first = '', second = '', third = ''] = form
  return /^[a-z]{3,}$/.test(first) && /^\d+$/.test(second) && /^[a-z]+$/.test(third) ? form.slice(1) : [...form]
}

import { initialsOf } from './initials.ts'

/** Those whose label `search` may mean, the likeliest first: its beginning, a word of it, initials as it is spoken, its letters in order. Without a search all. */
export function matching<T extends { readonly label: string; readonly also?: string }>(items: readonly T[], search: string): T[] {
  const asked = plain(search)
  if (asked === '') return [...items]
  return items
    .map((item, place) => ({ item, place, worth: Math.max(worthOf(item.label, asked), item.also === undefined ? 0 : worthOf(item.also, asked) - 1) }))
    .filter((each) => each.worth > 0)
    .sort((a, b) => b.worth - a.worth || a.place - b.place)
    .map((each) => each.item)
}

function worthOf(label: string, asked: string): number {
  const text = plain(label)
  const initials = initialsOf(text)
  if (text.startsWith(asked)) return 50
  if (initials.startsWith(asked)) return 40
  if (text.includes(asked)) return 30
  if (initials.includes(asked)) return 20
  return asked.length > 1 && isWithin(asked, text) ? 10 : 0
}

/** Whether the letters of `asked` stand in the text in this order, perhaps with others between. */
function isWithin(asked: string, text: string): boolean {
  let at = -1
  return [...asked].every((letter) => (at = text.indexOf(letter, at + 1)) >= 0)
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
}

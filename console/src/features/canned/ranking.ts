import type { Canned } from '@yanshu/contract/canned.ts'

type Findable = Pick<Canned, 'title' | 'shortcut' | 'initials' | 'folder' | 'parts'>

/**
 * The replies that `search` may mean, the likeliest first: by shortcut, by the first letters of the title as it is spoken,
 * by title, heading and text. Full-width letters count as plain ones. Without a search all of them, as they come.
 */
export function rankCanned<T extends Findable>(replies: readonly T[], search: string): T[] {
  const asked = plain(search)
  if (asked === '') return [...replies]
  return replies
    .map((reply, place) => ({ reply, place, worth: worthOf(reply, asked) }))
    .filter((each) => each.worth > 0)
    .sort((a, b) => b.worth - a.worth || a.place - b.place)
    .map((each) => each.reply)
}

/** The words of a reply, for previews and search. */
export function textOf({ parts }: Pick<Canned, 'parts'>): string {
  return parts.map((part) => (part.type === 'text' ? part.text : part.type === 'goods' ? part.goods.title : part.type === 'link' ? part.label : part.type === 'menu' ? part.items.map((each) => each.label).join(' ') : '')).join('\n').trim()
}

/** The initials by which a title is found, where they say more than the title: those of a title without Chinese are all of it. */
export function shownInitials({ title, initials }: Pick<Canned, 'title' | 'initials'>): string {
  return /\p{Script=Han}/u.test(title) ? initials : ''
}

function worthOf(reply: Findable, asked: string): number {
  const [shortcut, initials, title] = [plain(reply.shortcut ?? ''), plain(reply.initials), plain(reply.title)]
  if (shortcut === asked) return 100
  if (initials === asked) return 90
  if (title === asked) return 85
  if (shortcut.startsWith(asked)) return 80
  if (initials.startsWith(asked)) return 70
  if (title.startsWith(asked)) return 60
  if (title.includes(asked)) return 50
  if (initials.includes(asked)) return 40
  if (plain(reply.folder).includes(asked)) return 30
  return plain(textOf(reply)).includes(asked) ? 20 : 0
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
}

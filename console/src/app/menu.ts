import { menu } from '@yanshu/contract/menu.ts'
import type { Me } from '@yanshu/contract/people.ts'
import { isAllowed } from '../lib/session.ts'

export type MenuEntry = (typeof menu)[number]
export type MenuKey = MenuEntry['key']
export type MenuSection = keyof typeof sections

/** The parts of the side bar in their order, with their pages in theirs. A page that none of them names stands in the last. */
const sections = {
  desk: ['workspace', 'contacts', 'search'],
  knowledge: ['knowledge', 'understanding', 'canned', 'stores'],
  floor: ['floor', 'ratings', 'moderation'],
  channels: ['inboxes', 'undelivered', 'groups', 'hours', 'labels', 'forms'],
  system: ['people', 'webhooks', 'api-keys', 'modules', 'audit', 'settings'],
} as const satisfies Record<string, readonly string[]>
const sectionKeys = Object.keys(sections) as MenuSection[]

/** The pages that `me` may open while their module is on, in menu order. */
export function visibleMenu(me: Pick<Me, 'permissions' | 'modules'>): MenuEntry[] {
  return menu.filter((each) => me.modules.includes(each.module) && isAllowed(me.permissions, each.permission))
}

/** `entries` under their headings; headings without a page are left out. */
export function sectioned(entries: readonly MenuEntry[]): { key: MenuSection; entries: MenuEntry[] }[] {
  return sectionKeys
    .map((key) => ({ key, entries: entries.filter((each) => sectionOf(each.key) === key).toSorted((one, other) => placeIn(key, one) - placeIn(key, other)) }))
    .filter((each) => each.entries.length > 0)
}

/** The menu entry whose page is shown at `path`, if it is one of the menu. */
export function menuEntryAt(path: string): MenuEntry | undefined {
  return menu.find((each) => path === each.path || path.startsWith(`${each.path}/`))
}

/** The heading under which a page stands. */
export function sectionOf(entry: MenuKey): MenuSection {
  return sectionKeys.find((key) => (sections[key] as readonly string[]).includes(entry)) ?? 'system'
}

function placeIn(section: MenuSection, { key }: MenuEntry): number {
  const place = (sections[section] as readonly string[]).indexOf(key)
  return place < 0 ? sections[section].length : place
}

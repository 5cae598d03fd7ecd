import { menu } from '@yanshu/contract/menu.ts'
import type { Me } from '@yanshu/contract/people.ts'
import { isAllowed } from '../lib/session.ts'

export type MenuEntry = (typeof menu)[number]
export type MenuKey = MenuEntry['key']

/** The pages that `me` may open while their module is on, in menu order. */
export function visibleMenu(me: Pick<Me, 'permissions' | 'modules'>): MenuEntry[] {
  return menu.filter((each) => me.modules.includes(each.module) && isAllowed(me.permissions, each.permission))
}

/** The menu entry whose page is shown at `path`, if it is one of the menu. */
export function menuEntryAt(path: string): MenuEntry | undefined {
  return menu.find((each) => path === each.path || path.startsWith(`${each.path}/`))
}

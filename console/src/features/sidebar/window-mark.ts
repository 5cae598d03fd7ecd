const keyOf = (inbox: string): string => `yanshu.sidebar.person.${inbox}`

/**
 * Who came in by this window, as WeCom said; undefined before it was asked. The session's cookie says nothing of that: all windows of a
 * browser have the same one.
 */
export function personOfWindow(inbox: string): string | undefined {
  return sessionStorage.getItem(keyOf(inbox)) ?? undefined
}

export function giveWindow(inbox: string, person: string): void {
  sessionStorage.setItem(keyOf(inbox), person)
}

/** WeCom is asked again. */
export function freeWindow(inbox: string): void {
  sessionStorage.removeItem(keyOf(inbox))
}

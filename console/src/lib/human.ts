/** Who has touched keyboard, pointer or screen within this time is taken to be at work. */
const awayMs = 60_000
const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

let touchedAt: number | undefined

/** Begins to notice whether somebody is at work on the page; opening it counts. `now` gives ms. */
export function watchHuman(page: EventTarget, now: () => number = () => performance.now()): void {
  const note = (): void => { touchedAt = now() }
  for (const touch of touches) page.addEventListener(touch, note, { capture: true, passive: true })
  note()
}

/**
 * Whether somebody is at work: requests that the page makes by itself must not keep a session alive. Where nobody watches
 * (outside a browser), yes.
 */
export function isSomebodyHere(now: number = performance.now()): boolean {
  return touchedAt === undefined || now - touchedAt < awayMs
}

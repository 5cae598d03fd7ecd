import type { Desk } from './desk.ts'
import { fill, link } from './dom.ts'
import { webAddress } from './web-address.ts'
import { policyWords } from './words/policy.ts'

/** A link to the shop's privacy policy; undefined where it has none. */
export function policyLink({ visits, language }: Pick<Desk, 'visits' | 'language'>): HTMLAnchorElement | undefined {
  const address = webAddress(visits.visit?.look.privacy, location.href)
  return address === undefined ? undefined : link(address, policyWords[language])
}

/** Puts the link into `place`, once. */
export function drawPolicy(place: HTMLElement, desk: Pick<Desk, 'visits' | 'language'>): void {
  const made = policyLink(desk)
  if (made?.href !== place.querySelector('a')?.href) fill(place, ' ', made)
}

import type { Html } from './html.ts'

const paths = {
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 5 5"/>',
  parcel: '<path d="M4 8l8-4 8 4v8l-8 4-8-4z"/><path d="M4 8l8 4 8-4M12 12v8"/>',
  cart: '<path d="M3 4h2.500l2 11h10l2-8H7"/><circle cx="9" cy="19" r="1.500"/><circle cx="16.500" cy="19" r="1.500"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.500 20a7.500 7.500 0 0 1 15 0"/>',
  truck: '<path d="M2 6h12v10H2zM14 10h4l4 3v3h-8z"/><circle cx="7" cy="17.500" r="2"/><circle cx="17" cy="17.500" r="2"/>',
  back: '<path d="M4 10h11a5 5 0 0 1 0 10h-4"/><path d="m8 6-4 4 4 4"/>',
  shield: '<path d="M12 3l8 3v5c0 5-3.500 8.500-8 10-4.500-1.500-8-5-8-10V6z"/><path d="m8.500 12 2.500 2.500 4.500-5"/>',
  leaf: '<path d="M5 19C4 10 9 5 20 4c0 11-5 16-14 14"/><path d="M5 20c2-5 5-8 9-10"/>',
  check: '<path d="m5 12 5 5 9-10"/>',
  chat: '<path d="M4 5h16v11H10l-4 4v-4H4z"/><path d="M8 10h8"/>',
  invoice: '<path d="M6 3h12v18l-3-2-3 2-3-2-3 2z"/><path d="M9 8h6M9 12h6"/>',
  crown: '<path d="M4 18h16l1-10-5 4-4-7-4 7-5-4z"/>',
  coin: '<circle cx="12" cy="12" r="8.500"/><path d="m8.500 8 3.500 4 3.500-4M12 12v5M9 13.500h6"/>',
  card: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3 10h18M7 15h4"/>',
  empty: '<path d="M4 8h16l-1.500 12h-13z"/><path d="M9 8a3 3 0 0 1 6 0"/><path d="M9 14c2 2 4 2 6 0"/>',
} as const

export type IconName = keyof typeof paths

/** A line icon of 24 by 24 in the colour of the text beside it. */
export function icon(name: IconName): Html {
  return { html: `<svg class="icon" viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.600" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths[name]}</svg>` }
}

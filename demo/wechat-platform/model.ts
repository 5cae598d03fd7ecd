/** Somebody with WeChat on their phone. */
export interface Person {
  readonly id: string
  readonly name: string
  /** Hue of their picture, degrees. */
  readonly hue: number
  readonly gender: 0 | 1 | 2
}

/** Where somebody is, on Tencent's map (GCJ-02). */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** Where callbacks go, as the operator typed it into the platform's own settings page. */
export interface CallbackSettings {
  readonly url: string
  readonly token: string
  /** EncodingAESKey, 43 characters. */
  readonly key: string
  readonly mode: 'plain' | 'compat' | 'safe'
  readonly format: 'xml' | 'json'
}

export type Side = 'person' | 'account' | 'colleague' | 'notice'

/** A line of a chat as the person's phone shows it. */
export interface Line {
  readonly id: string
  readonly at: number
  readonly side: Side
  /** text, image, voice, video, file, location, link, news, miniprogram, menu, music, card, contact, notice … */
  readonly kind: string
  /** What the message holds, named as the API names it. */
  readonly content: Readonly<Record<string, unknown>>
  /** Who wrote it, where the platform shows that. */
  readonly by?: string
  /** Marked as made by an AI of others. */
  readonly ai?: boolean
  recalled?: boolean
  /** It was accepted but never arrived: the platform's fail_type. */
  failed?: number
}

/** How many messages may still be sent, and until when. */
export interface Window {
  readonly limit: number
  readonly left: number
  /** Milliseconds since 1970. */
  readonly until: number
}

/** A person at an official account or a mini program. */
export interface Visitor {
  readonly openid: string
  readonly person: Person
  subscribed: boolean
  subscribedAt?: number
  /** The account's operator put them on its blacklist. */
  blacklisted: boolean
  /** They switched the account's messages off. */
  refuses: boolean
  window?: Window
  /** Last thing they did, milliseconds. */
  actedAt?: number
  typingUntil?: number
  scene?: string
  readonly lines: Line[]
}

export interface MenuButton {
  readonly name: string
  readonly type: 'click' | 'view' | 'miniprogram' | 'location_select' | 'scancode_waitmsg'
  /** Key, address or path of a page. */
  readonly value: string
}

export interface AppAccount {
  readonly kind: 'official' | 'mini'
  readonly appid: string
  readonly secret: string
  /** Original id, `gh_…`. */
  readonly original: string
  readonly name: string
  /** Certified accounts may send customer-service messages; others only answer inside the callback. */
  readonly certified: boolean
  /** Speech recognition is switched on: voices come with their text. */
  readonly recognises: boolean
  readonly menu: readonly MenuButton[]
  /** Appids of mini programs that the account is linked with. */
  readonly linked: readonly string[]
  /** Hosts whose pages may use the JS-SDK and the OAuth page. */
  readonly trustedHosts: readonly string[]
  callback?: CallbackSettings
  /** Addresses that may fetch tokens; left out: all. */
  allowedIps?: readonly string[]
  readonly visitors: Map<string, Visitor>
}

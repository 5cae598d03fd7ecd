import { personOfExternal } from '../wecom/corps.ts'
import { sessionAt } from '../wecom/kf/desks.ts'
import { sayInWecom } from '../wecom/kf/servicer-acts.ts'
import type { World } from '../world.ts'

/** A message that a page of the toolbar put into the chat beside it. */
export interface ToolbarMessage {
  readonly at: number
  readonly entry: string
  readonly external: string
  readonly userid: string
  readonly message: Readonly<Record<string, unknown>>
}

/** What each kind has to hold, and the kind that it becomes in sync_msg. */
const kinds: Readonly<Record<string, { readonly part: string; readonly needs: string; readonly becomes: string; readonly kfOnly?: boolean }>> = {
  text: { part: 'text', needs: 'content', becomes: 'text' }, image: { part: 'image', needs: 'mediaid', becomes: 'image' }, video: { part: 'video', needs: 'mediaid', becomes: 'video' },
  file: { part: 'file', needs: 'mediaid', becomes: 'file' }, news: { part: 'news', needs: 'link', becomes: 'link' }, miniprogram: { part: 'miniprogram', needs: 'page', becomes: 'miniprogram' },
  msgmenu: { part: 'msgmenu', needs: 'list', becomes: 'msgmenu', kfOnly: true }, channels_shop_product: { part: 'channelsShopProduct', needs: 'product_id', becomes: 'channels_shop_product', kfOnly: true },
}

/** sendChatMessage of the JS-SDK: 0, or 40058 for a message that the client would not send. In a kf chat the servicer has then written it. */
export function takeToolbarMessage(world: World, query: URLSearchParams): 0 | 40058 {
  const [entry, external, userid] = [query.get('entry') ?? '', query.get('external') ?? '', query.get('userid') ?? '']
  const message = JSON.parse(query.get('message') ?? '{}') as Readonly<Record<string, unknown>>
  const kind = typeof message.msgtype === 'string' && Object.hasOwn(kinds, message.msgtype) ? kinds[message.msgtype] : undefined
  const part = kind ? (message[kind.part] as Readonly<Record<string, unknown>> | undefined) : undefined
  if (!kind || !part || part[kind.needs] === undefined || (kind.kfOnly && entry !== 'single_kf_tools')) return 40058
  if (kind.needs === 'page' && !/\.html($|\?)/.test(String(part.page))) return 40058
  world.journal.sentFromToolbar({ at: world.clock.now(), entry, external, userid, message })
  if (entry === 'single_kf_tools') writeToKf(world, query.get('desk') ?? '', external, userid, kind.becomes, part)
  return 0
}

function writeToKf(world: World, deskId: string, external: string, userid: string, kind: string, part: Readonly<Record<string, unknown>>): void {
  for (const corp of world.corps.values()) {
    const [desk, person] = [corp.desks.get(deskId), personOfExternal(world, corp, external)]
    if (!desk || !person) continue
    const at = { world, corp, desk }
    const content = part.mediaid === undefined ? (kind === 'link' ? { title: part.title, desc: part.desc, url: part.link, pic_url: part.imgUrl } : part) : { media_id: part.mediaid }
    sayInWecom({ ...at, session: sessionAt(at, person) }, userid, kind, content)
  }
}

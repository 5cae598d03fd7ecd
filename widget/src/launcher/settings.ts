import { isColor, isPosition } from './messages.ts'

/** What the `<script>` element of the shop's page says. */
export interface Settings {
  /** Where the script came from: our server. */
  origin: string
  inbox: string
  language: 'zh-CN' | 'en-US'
  /** Where the bubble stands; undefined: where the inbox says. */
  position: 'right' | 'left' | undefined
  /** The colour of the bubble, #rrggbb. */
  color: string | undefined
  goods: unknown
  /** Its number, or an object with an `id`. */
  order: unknown
  customerToken: string | undefined
  /** `off`: which pages were looked at is not noted. */
  trail: string | undefined
}

interface ScriptLike { src: string; dataset: Record<string, string | undefined> }

/** Reads them; undefined where the script has no usable address or inbox. `pageLanguage` is that of the page. */
export function readSettings({ src, dataset }: ScriptLike, pageLanguage: string): Settings | undefined {
  const origin = originOf(src)
  const { inbox, lang = pageLanguage, position, color, goods, order, customerToken, trail } = dataset
  if (!origin || !inbox || !/^[\w-]{1,64}$/.test(inbox)) return undefined
  return {
    origin, inbox, customerToken, trail,
    order: order?.startsWith('{') ? readJson(order) : order,
    language: /^en/i.test(lang) ? 'en-US' : 'zh-CN',
    position: isPosition(position) ? position : undefined,
    color: isColor(color) ? color : undefined,
    goods: readJson(goods),
  }
}

function originOf(src: string): string | undefined {
  try {
    const { origin, protocol } = new URL(src)
    return protocol === 'https:' || protocol === 'http:' ? origin : undefined
  } catch {
    return undefined
  }
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

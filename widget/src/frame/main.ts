import { openKeep, pageStorage } from './link/keep.ts'
import { Link } from './link/link.ts'
import { meetParent, type PageContext } from './parent.ts'
import { readGoods, textOf } from './read-goods.ts'
import { View } from './view.ts'
import { zh, type Words } from './words/zh-cn.ts'

/** A page that embeds the frame tells its context at once; after this long there is none to wait for. */
const contextMs = 1_500

const query = new URLSearchParams(location.search)
const inbox = query.get('inbox') ?? ''
const language = query.get('lang') === 'en-US' ? 'en-US' : 'zh-CN'

// Listening begins before anything is waited for: the page around speaks when this one has loaded.
let context: PageContext | undefined
let onContext = () => {}
const parent = meetParent(told => {
  context = told
  onContext()
})

async function begin(): Promise<void> {
  const words: Words = language === 'en-US' ? (await import('./words/en-us.ts')).en : zh
  const keep = openKeep(pageStorage(), `yanshu:${inbox}:`)
  const link = new Link({ origin: location.origin, inbox, language, keep, onChange: () => view.draw() })
  const view = new View({ link, parent, keep, words, language })
  document.documentElement.lang = language
  view.mount(document.body)
  followContext(link, view)
  addEventListener('online', () => link.kick())
  addEventListener('offline', () => view.draw())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    link.kick()
    view.read()
  })
}

/** Begins when the page around has told where it is, and follows what it tells later. */
function followContext(link: Link, view: View): void {
  let isStarted = false
  let told: unknown
  const follow = () => {
    const isOpen = context?.isOpen ?? true
    tellContext(link, view)
    if ((context?.customerToken ?? undefined) !== told) {
      told = context?.customerToken ?? undefined
      link.signIn(textOf(told, 4096))
    }
    if (!isStarted || isOpen) void link.start(isOpen)
    if (!isStarted) parent.tellReady()
    isStarted = true
    view.show(isOpen)
  }
  if (context || !parent.isFramed) follow()
  else setTimeout(() => isStarted || follow(), contextMs)
  onContext = follow
}

function tellContext(link: Link, view: View): void {
  const url = textOf(context?.url, 2000)
  const goods = readGoods(context?.goods, url ?? '')
  link.tellContext({ ...(url && { page: { url, title: textOf(context?.title, 200) ?? '' } }), ...(goods && { goods }) })
  view.setOffers(goods, textOf(context?.order, 64))
}

void begin()

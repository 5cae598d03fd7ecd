import { openKeep, pageStorage } from './link/keep.ts'
import { Visits } from './link/visits.ts'
import { meetParent, type PageContext } from './parent.ts'
import { Shell } from './shell.ts'
import { textOf } from './text-of.ts'
import { shellZh } from './words/shell-zh.ts'

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

async function open(): Promise<void> {
  const words = language === 'en-US' ? (await import('./words/shell-en.ts')).shellEn : shellZh
  const keep = openKeep(pageStorage(), `yanshu:${inbox}:`)
  const visits = new Visits({ origin: location.origin, inbox, language, keep })
  const shell = new Shell({ parent, keep, visits, words, language })
  document.documentElement.lang = language
  shell.mount(document.body)
  if (!parent.isFramed) follow(shell)
  else setTimeout(() => isFollowing || follow(shell), contextMs)
  onContext = () => follow(shell)
  if (context) follow(shell)
}

let isFollowing = false
let customerToken: string | undefined

/** Does what the page around tells; the visit begins with the first time. */
function follow(shell: Shell): void {
  const url = textOf(context?.url, 2000)
  const token = textOf(context?.customerToken, 4096)
  shell.setContext(url ? { url, title: textOf(context?.title, 200) ?? '' } : undefined, context)
  if (token !== customerToken) shell.signIn(token)
  if (token !== customerToken || !isFollowing) void shell.begin()
  if (!isFollowing) parent.tellReady()
  customerToken = token
  isFollowing = true
  shell.show(context?.isOpen ?? true)
}

void open()

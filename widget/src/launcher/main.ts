import { Chat } from './chat.ts'
import { followNavigation } from './navigation.ts'
import { readSettings } from './settings.ts'

/** What a shop's page can do with the widget, as `window.yanshu`. */
export interface Yanshu {
  open(): void
  close(): void
  /** The goods that the page shows now; null for none. */
  setGoods(goods: unknown): void
  /** The shop's token for its signed-in customer; null when nobody is signed in any more. */
  setCustomerToken(token: string | null): void
  /** Calls `listener` with the number of unread messages, now and whenever it changes. */
  on(event: 'unread', listener: (count: number) => void): void
}

declare global {
  interface Window { yanshu?: Yanshu }
}

const script = document.currentScript ?? document.querySelector('script[data-inbox][src*="widget.js"]')
const settings = script instanceof HTMLScriptElement ? readSettings(script, document.documentElement.lang) : undefined

if (!settings) console.error('yanshu: the script needs its src and data-inbox')
else if (!window.yanshu) whenBodyIsThere(() => begin(new Chat(settings)))

function begin(chat: Chat): void {
  window.yanshu = {
    open: () => chat.open(),
    close: () => chat.close(),
    setGoods: goods => chat.setGoods(goods ?? undefined),
    setCustomerToken: token => chat.setCustomerToken(token ?? undefined),
    on: (event, listener) => {
      if (event === 'unread') chat.onUnread(listener)
    },
  }
  followNavigation(() => chat.noteMove())
  dispatchEvent(new Event('yanshu'))
}

function whenBodyIsThere(work: () => void): void {
  if (document.body) work()
  else addEventListener('DOMContentLoaded', work)
}

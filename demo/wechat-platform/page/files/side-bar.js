import { act, store, tell } from './store.js'
import { words } from './words.js'

/** Windows that stand beside a chat, by servicer and customer. */
const beside = new Map()

/** Opens the enterprise's page beside the chat, in a window that is WeCom's for it (`toolbar.js`): as that servicer, with this customer. */
export async function openSideBar(userid) {
  const { open } = store.snapshot
  const [, corpid, desk] = open.id.split(':')
  const external = open.ids.external_userid
  // At once: browsers allow a window only while a press is fresh.
  // A new one every time: what a page kept in the window of before, as of whom it is, belongs to that opening, and a copy of our own storage to nobody.
  const place = `${userid} ${external}`
  beside.get(place)?.close()
  const side = window.open('', '_blank', 'popup,width=420,height=780')
  if (!side) return tell(words().blocked)
  beside.set(place, side)
  side.sessionStorage.clear()
  side.sessionStorage.setItem('wechat-toolbar', JSON.stringify({ entry: 'single_kf_tools', external, userid, desk, language: document.documentElement.lang.startsWith('zh') ? 'zh' : 'en' }))
  const page = await act('toolbarPage', { corpid, desk })
  if (page) side.location.href = page
  else {
    side.close()
    tell(words().noSideBar)
  }
}

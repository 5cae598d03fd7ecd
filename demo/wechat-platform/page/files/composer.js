import { button, icon, make } from './dom.js'
import { act, store, tell } from './store.js'
import { words } from './words.js'
import { choosePlace } from './places.js'

const emojis = ['😀', '😂', '🥰', '😅', '😭', '😡', '👍', '🙏', '🎉', '❤️', '[微笑]', '[抱拳]', '/::)', '/:,@-D']

/** Where the person writes: text, emoji, other kinds of message, and the account's menu. */
export function drawComposer(open) {
  const say = words()
  const field = make('textarea', { rows: '1', placeholder: say.message, 'aria-label': say.message, onkeydown: event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void send()
  } })
  const send = async () => {
    const text = field.value.trim()
    if (text === '') return
    field.value = ''
    await act('text', { text })
  }
  const drawer = make('div', { class: 'drawer', hidden: true })
  const show = (name, content) => {
    const close = drawer.dataset.name === name && !drawer.hidden
    drawer.hidden = close
    drawer.dataset.name = name
    if (!close) drawer.replaceChildren(...content())
    const lines = drawer.closest('.phone').querySelector('.lines')
    lines.scrollTop = lines.scrollHeight
  }
  const hasMenu = open.kind === 'official' && open.menu.length > 0
  return make('div', { class: 'composer' },
    make('div', { class: 'row' },
      hasMenu && button('☰', () => show('menu', () => menuButtons(open)), { class: 'icon', 'aria-label': say.menu }),
      field,
      button('☺', () => show('emoji', () => emojiButtons(field)), { class: 'icon', 'aria-label': say.emoji }),
      button('＋', () => show('kinds', () => kindButtons(open)), { class: 'icon', 'aria-label': say.attach }),
      button(say.send, () => void send(), { class: 'strong send' })),
    drawer)
}

function menuButtons(open) {
  return open.menu.map(({ name, value }) => button(name, () => act('tapMenu', { value }), { class: 'tile wide' }))
}

function emojiButtons(field) {
  return emojis.map(emoji => button(emoji, () => {
    field.setRangeText(emoji, field.selectionStart, field.selectionEnd, 'end')
    field.focus()
  }, { class: 'tile emoji' }))
}

/** Mini programs know text, pictures and cards of pages only. */
function kindButtons({ kind }) {
  const say = words()
  const tile = (word, picture, press) => make('button', { type: 'button', class: 'tile', onclick: press }, icon(picture), word)
  const basic = [tile(say.image, 'image', chooseImage), tile(say.sampleImage, 'sample', () => act('image', { bytes: '' })), tile(say.card, 'card', () => act('card', { title: '订单 LX100230105', path: 'pages/order/detail?id=LX100230105' }))]
  const nearby = tile(say.nearby, 'location', event => choosePlace(event.currentTarget, place => act('enterFrom', place)))
  const fromShop = store.snapshot.offers.shop && kind !== 'official' ? [tile(say.fromShop, 'shop', () => act('enterFrom'))] : []
  if (kind === 'mini') return store.snapshot.offers.shop ? [...basic, nearby, ...fromShop] : basic
  return [
    ...(kind === 'official' ? basic.slice(0, 2) : basic), tile(say.voice, 'voice', () => act('voice', { text: '我的订单到哪了' })), tile(say.video, 'video', () => act('video')), tile(say.location, 'location', event => choosePlace(event.currentTarget, place => act('location', place))),
    tile(say.link, 'link', () => act('link', { title: '怎么选跑鞋', description: '一篇讲缓震的文章', url: 'https://shop.example/articles/1' })), tile(say.file, 'file', () => act('file')), ...fromShop,
  ]
}

function chooseImage() {
  const input = make('input', { type: 'file', accept: 'image/png,image/jpeg,image/gif', onchange: async () => {
    const [file] = input.files
    if (!file) return
    if (file.size > 8 * 1024 * 1024) return tell('> 8 MB')
    const bytes = new Uint8Array(await file.arrayBuffer())
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    await act('image', { bytes: btoa(text) })
  } })
  input.click()
}

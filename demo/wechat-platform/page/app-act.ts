import type { AppChat } from '../phones.ts'
import { numberOf, pictureOf, textOf } from './wish.ts'
import type { Wish } from './wish.ts'

/** What a person does in the chat of an official account or a mini program. */
export function appAct(chat: AppChat, wish: Wish): unknown {
  const deed = acts[wish.verb]
  if (!deed) throw new Error(`nobody can ${wish.verb} here`)
  return deed(chat, wish)
}

const acts: Readonly<Record<string, (chat: AppChat, wish: Wish) => unknown>> = {
  subscribe: chat => chat.subscribe(),
  unsubscribe: chat => chat.unsubscribe(),
  scan: (chat, wish) => chat.scan(textOf(wish, 'scene')),
  enter: (chat, wish) => chat.enter(textOf(wish, 'scene')),
  text: (chat, wish) => chat.text(textOf(wish, 'text')),
  image: (chat, wish) => chat.image(pictureOf(wish)),
  voice: (chat, wish) => chat.voice(3, typeof wish.text === 'string' && wish.text !== '' ? wish.text : undefined),
  video: chat => chat.video(),
  location: (chat, wish) => chat.location(numberOf(wish, 'latitude'), numberOf(wish, 'longitude'), textOf(wish, 'name')),
  link: (chat, wish) => chat.say({ kind: 'link', title: textOf(wish, 'title'), description: textOf(wish, 'description'), url: textOf(wish, 'url') }),
  card: (chat, wish) => chat.card(textOf(wish, 'title'), textOf(wish, 'path')),
  file: chat => chat.say({ kind: 'unknown', type: 'file', fields: { Title: '说明书.pdf', Description: '', FileKey: 'pdf', FileTotalLen: '20480' } }),
  tapEntry: (chat, wish) => chat.tapEntry(textOf(wish, 'id'), textOf(wish, 'text')),
  tapMenu: (chat, wish) => {
    const button = chat.menu.find(each => each.value === wish.value)
    if (!button) throw new Error('there is no such button')
    chat.tapMenu(button)
  },
  position: (chat, wish) => chat.position(numberOf(wish, 'latitude'), numberOf(wish, 'longitude')),
  refuse: (chat, wish) => void (chat.visitor.refuses = wish.value === true),
  revokeAuthorization: chat => chat.revokeAuthorization(),
}

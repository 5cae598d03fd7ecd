import type { KfChat } from '../phones.ts'
import { numberOf, pictureOf, textOf } from './wish.ts'
import type { Wish } from './wish.ts'

/** What a customer does at a kf account, and what servicers do in the WeCom client. */
export function kfAct(chat: KfChat, wish: Wish): unknown {
  const deed = acts[wish.verb]
  if (!deed) throw new Error(`nobody can ${wish.verb} here`)
  return deed(chat, wish)
}

const acts: Readonly<Record<string, (chat: KfChat, wish: Wish) => unknown>> = {
  enter: (chat, wish) => chat.enter({ scene: textOf(wish, 'scene') }),
  text: (chat, wish) => chat.text(textOf(wish, 'text')),
  image: (chat, wish) => chat.image(pictureOf(wish)),
  voice: chat => chat.voice(3),
  video: chat => chat.video(),
  file: chat => chat.file('说明书.pdf', Buffer.from('%PDF-1.4\n%%EOF\n')),
  location: (chat, wish) => chat.location(numberOf(wish, 'latitude'), numberOf(wish, 'longitude'), textOf(wish, 'name'), textOf(wish, 'address')),
  link: (chat, wish) => chat.say({ kind: 'link', content: { title: textOf(wish, 'title'), desc: textOf(wish, 'description'), url: textOf(wish, 'url'), pic_url: '' } }),
  card: (chat, wish) => chat.card(textOf(wish, 'title'), textOf(wish, 'path')),
  tapEntry: (chat, wish) => chat.tapEntry(textOf(wish, 'id'), textOf(wish, 'text')),
  recall: (chat, wish) => chat.recall(textOf(wish, 'id')),
  refuse: (chat, wish) => chat.refuse(wish.value === true),
  take: (chat, wish) => chat.take(textOf(wish, 'userid')),
  reply: (chat, wish) => chat.reply(textOf(wish, 'userid'), textOf(wish, 'text')),
  end: chat => chat.end(),
  recallReply: (chat, wish) => chat.recallReply(textOf(wish, 'id')),
  receiving: (chat, wish) => chat.receiving(textOf(wish, 'userid'), wish.value === true),
}

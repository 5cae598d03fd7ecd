import { readPassive } from '../callbacks/passive.ts'
import type { PassiveReply } from '../callbacks/passive.ts'
import { wrapForApp } from '../callbacks/envelope.ts'
import type { Reading } from '../callbacks/deliver.ts'
import { seconds } from '../clock.ts'
import type { Fields } from '../fields.ts'
import { newId } from '../ids.ts'
import type { AppAccount, Visitor } from '../model.ts'
import { addLine } from '../world.ts'
import type { World } from '../world.ts'

const OUT_OF_SERVICE = '该公众号暂时无法提供服务，请稍后再试'

export interface Announced {
  readonly world: World
  readonly account: AppAccount
  readonly visitor: Visitor
}

/** Tells the account of a message; gives its MsgId. Without a callback nothing is told, and the number is given all the same. */
export function announceMessage(where: Announced, type: string, more: Fields): string {
  const id = where.world.nextNumber()
  announce(where, type, { ...more, MsgId: id }, id.toString())
  return id.toString()
}

/** Tells the account of an event, which has no MsgId. */
export function announceEvent(where: Announced, event: string, more: Fields = {}): void {
  announce(where, 'event', { Event: event, ...more }, event)
}

function announce(where: Announced, type: string, more: Fields, about: string): void {
  const { world, account, visitor } = where
  const { callback } = account
  if (!callback) return
  const fields: Fields = { ToUserName: account.original, FromUserName: visitor.openid, CreateTime: seconds(world.clock.now()), MsgType: type, ...more }
  const letter = { fields, receiver: account.appid, to: account.original, openid: visitor.openid }
  let replied = false
  world.callbacks.send({
    account: account.appid, about,
    wrap: (timestamp, nonce) => wrapForApp(callback, letter, timestamp, nonce),
    read: body => {
      const { reading, reply } = readAnswer(account, visitor.openid, body)
      // Attempts of a storm are answered several times; the person sees the first.
      if (reply && !replied) showReply(where, reply)
      replied ||= reply !== undefined
      return reading
    },
    failed: () => {
      if (account.kind === 'official') addNotice(where, OUT_OF_SERVICE)
    },
  })
}

function readAnswer(account: AppAccount, openid: string, body: string): { reading: Reading; reply?: PassiveReply } {
  if (body === '') return { reading: { outcome: 'empty' } }
  if (body === 'success') return { reading: { outcome: 'success' } }
  try {
    return { reading: { outcome: 'reply' }, reply: readPassive(account, openid, body) }
  } catch (error) {
    return { reading: { outcome: 'unreadable', why: error instanceof Error ? error.message : 'unreadable' } }
  }
}

/** A passive reply costs nothing of the window. */
function showReply(where: Announced, { type, content }: PassiveReply): void {
  const { world, visitor } = where
  if (type === 'transfer_customer_service') return
  const shown = type === 'text' ? { content: content.Content } : type === 'news' ? { articles: [content.item] } : content
  addLine(world, visitor.lines, { id: newId('', 16), at: world.clock.now(), side: 'account', kind: type, content: { ...shown, passive: true } })
}

/** A grey line in the middle of the chat. */
export function addNotice({ world, visitor }: Announced, text: string): void {
  addLine(world, visitor.lines, { id: newId('', 16), at: world.clock.now(), side: 'notice', kind: 'notice', content: { text } })
}

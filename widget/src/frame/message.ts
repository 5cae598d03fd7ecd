import { attempt, type Desk } from './desk.ts'
import { h, icon } from './dom.ts'
import { icons } from './icons.ts'
import { drawPart, drawText } from './parts.ts'
import type { Row, Said } from './rows.ts'

/** Draws one row of the conversation. */
export function drawRow(row: Row, desk: Desk): HTMLElement {
  if (row.kind !== 'said') return h('div', { class: row.kind }, h('span', {}, row.text))
  const isOwn = row.from === 'contact'
  const style = ['row', isOwn ? 'mine' : 'theirs', row.isFirst && 'first', row.isLast && 'last', row.state === 'failed' && 'bad']
  const stack = h('div', { class: 'stack' },
    !isOwn && row.isFirst && h('div', { class: 'who' }, row.name),
    ...row.parts.map((part, at) => drawPart(part, at === 0 ? drawQuote(row, desk) : undefined, desk)),
    drawActions(row, desk),
    drawFoot(row, desk),
  )
  return h('div', { class: style.filter(Boolean).join(' ') }, !isOwn && drawAvatar(row), stack)
}

/** A circle for who speaks: the bot's sign, or the first letter of the agent's name. */
export function drawAvatar({ from, name }: Pick<Said, 'from' | 'name'>): HTMLElement {
  return h('div', { class: 'avatar', 'aria-hidden': 'true' }, from === 'bot' ? icon(icons.bot) : [...name][0] ?? '')
}

function drawQuote({ quote }: Said, { words }: Desk): HTMLElement | undefined {
  if (!quote) return undefined
  const who = quote.from === 'contact' ? words.you : quote.from === 'bot' ? words.bot : words.agent
  return h('div', { class: 'quoted' }, `${who}：${quote.text}`)
}

/** The time, how far one's own message has come, and the mark of what the bot said. */
function drawFoot(row: Said, desk: Desk): HTMLElement | undefined {
  const { words } = desk
  if (row.state === 'failed') return drawFailure(row, desk)
  if (!row.isLast && !row.isAi && row.state !== 'sending') return undefined
  const state = row.state && words[row.state]
  return h('div', { class: 'foot' },
    row.isAi && h('span', { class: 'ai' }, words.aiChip),
    row.source !== undefined && h('span', { class: 'source' }, words.source(row.source)),
    h('span', {}, [row.time, state].filter(Boolean).join(' · ')),
  )
}

function drawFailure({ clientId = '', failed = '' }: Said, { words, link }: Desk): HTMLElement {
  const reason = words.problems[failed] ?? words.problems['other']
  return h('div', { class: 'foot failure' },
    h('span', {}, `${words.failed} · ${reason}`),
    h('button', { type: 'button', click: () => link.retry(clientId) }, words.retry),
    h('button', { type: 'button', click: () => link.discard(clientId) }, words.remove),
  )
}

function drawActions(row: Said, desk: Desk): HTMLElement | undefined {
  const { words, link } = desk
  const { id } = row
  if (!id) return undefined
  const recall = () => attempt(desk, link.recall(id))
  return h('div', { class: 'acts' },
    h('button', { type: 'button', click: () => desk.quote(row) }, words.quote),
    row.canRecall === true && h('button', { type: 'button', click: recall }, words.recall),
  )
}

/** The greeting of the brand, which stands above the first message. */
export function drawGreeting(text: string, name: string): HTMLElement {
  return h('div', { class: 'row theirs first last' },
    drawAvatar({ from: 'bot', name }),
    h('div', { class: 'stack' }, h('div', { class: 'who' }, name), h('div', { class: 'bubble' }, ...drawText(text))),
  )
}

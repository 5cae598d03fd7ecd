import { drawAvatar, h } from '../dom.ts'
import { drawPart } from './parts.ts'
import type { Row, Said } from './rows.ts'
import type { Talk } from './talk.ts'

/** Draws one row of the conversation. */
export function drawRow(row: Row, talk: Talk): HTMLElement {
  if (row.kind !== 'said') return h('div', { class: row.kind }, h('span', {}, row.text))
  const isOwn = row.from === 'contact'
  const style = ['row', isOwn ? 'mine' : 'theirs', row.isFirst && 'first', row.isLast && 'last', row.state === 'failed' && 'bad']
  const stack = h('div', { class: 'stack' },
    !isOwn && row.isFirst && h('div', { class: 'who' }, row.name),
    ...row.parts.map((part, at) => drawPart(part, at === 0 ? drawQuote(row, talk) : undefined, talk, row)),
    drawActions(row, talk),
    drawFoot(row, talk),
  )
  return h('div', { class: style.filter(Boolean).join(' ') }, !isOwn && drawAvatar(row.from === 'bot' ? undefined : row.name), stack)
}

function drawQuote({ quote }: Said, { words, desk }: Talk): HTMLElement | undefined {
  if (!quote) return undefined
  const who = quote.from === 'contact' ? words.you : quote.from === 'bot' ? desk.words.bot : desk.words.agent
  return h('div', { class: 'quoted' }, words.said(who, quote.text || words.quoteGone))
}

/** The time, how far one's own message has come, and the mark of what the bot said. */
function drawFoot(row: Said, talk: Talk): HTMLElement | undefined {
  const { words } = talk
  if (row.state === 'failed') return drawFailure(row, talk)
  if (!row.isLast && !row.isAi && row.state !== 'sending') return undefined
  const state = row.state && words[row.state]
  return h('div', { class: 'foot' },
    row.isAi && h('span', { class: 'ai' }, words.aiChip),
    row.source !== undefined && h('span', { class: 'source' }, words.source(row.source)),
    h('span', {}, [row.time, state].filter(Boolean).join(' · ')),
  )
}

function drawFailure({ clientId = '', failed = '', parts }: Said, talk: Talk): HTMLElement {
  const { words, link } = talk
  // The same words would be refused again.
  const isOfWords = failed === 'words_blocked'
  return h('div', { class: 'foot failure' },
    h('span', {}, isOfWords ? talk.explain(failed) : `${words.failed} · ${talk.explain(failed)}`),
    isOfWords
      ? parts.every(part => part.type === 'text') && h('button', { type: 'button', click: () => talk.rewrite(clientId) }, words.edit)
      : h('button', { type: 'button', click: () => link.retry(clientId) }, words.retry),
    h('button', { type: 'button', click: () => link.discard(clientId) }, words.remove),
  )
}

function drawActions(row: Said, talk: Talk): HTMLElement | undefined {
  const { words, link, desk } = talk
  const { id } = row
  if (!id) return undefined
  const recall = () => desk.attempt(link.recall(id))
  return h('div', { class: 'acts' },
    h('button', { type: 'button', click: () => talk.quote(row) }, words.quote),
    row.canRecall === true && h('button', { type: 'button', click: recall }, words.recall),
  )
}

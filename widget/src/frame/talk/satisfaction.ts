import type { Part } from '@yanshu/contract/messages.ts'
import { h, setText } from '../dom.ts'
import { asRefusal } from '../link/refusal.ts'
import type { Talk } from './talk.ts'

type Invitation = Extract<Part, { type: 'satisfaction' }>
type Rating = Extract<Part, { type: 'rating' }>
const scores = [1, 2, 3, 4, 5] as const

/** Asks how it was: stars, then tags and a word, sent together. After the conversation ended, too. */
export function drawSatisfaction(part: Invitation, isRated: boolean, conversation: string, talk: Talk): HTMLElement {
  const { words, link } = talk
  const isOver = link.now() > part.expiresAt
  if (isRated || isOver) return h('div', { class: 'card rate done' }, h('span', { class: 'facts' }, h('b', {}, words.rateTitle), h('span', {}, isRated ? words.rateDone : words.rateOver)))
  let score = 0
  const word = h('b', { role: 'status' })
  const problem = h('small', { class: 'problem', role: 'alert' })
  const name = `rate-${part.invitation}`
  const stars = scores.map(value => h('label', { class: 'star', title: words.scores[value] },
    h('input', { type: 'radio', name, value: String(value), 'aria-label': `${value} · ${words.scores[value]}`, change: () => choose(value) }), h('span', { 'aria-hidden': 'true' }, '★')))
  const draw = (tag: string) => h('button', { type: 'button', 'aria-pressed': 'false', click: (event: Event) => press(event) }, tag)
  const some = { good: (part.goodTags ?? []).map(draw), bad: (part.badTags ?? []).map(draw) }
  const tags = [...some.good, ...some.bad, ...part.tags.map(draw)]
  const comment = h('textarea', { rows: '2', maxlength: '500', 'aria-label': words.rateComment, placeholder: words.rateComment })
  const submit = h('button', { class: 'action' }, words.rateSend)
  const rest = h('div', { class: 'raterest', hidden: true }, tags.length > 0 && h('div', { class: 'choices' }, ...tags), comment, problem, submit)
  const choose = (value: (typeof scores)[number]) => {
    score = value
    for (const [at, star] of stars.entries()) star.classList.toggle('on', at < value)
    setText(word, words.scores[value])
    for (const tag of some.good) tag.hidden = value < 4
    for (const tag of some.bad) tag.hidden = value > 3
    rest.hidden = false
  }
  const press = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLElement) currentTarget.setAttribute('aria-pressed', String(currentTarget.getAttribute('aria-pressed') !== 'true'))
  }
  const send = (event: Event) => {
    event.preventDefault()
    const text = comment.value.trim()
    const chosen = tags.filter(tag => !tag.hidden && tag.getAttribute('aria-pressed') === 'true').map(tag => tag.textContent ?? '')
    submit.disabled = true
    link.rate(conversation, { invitation: part.invitation, score, tags: chosen, ...(text && { comment: text }) }).catch((error: unknown) => {
      submit.disabled = false
      setText(problem, talk.explain(asRefusal(error).code))
    })
  }
  return h('form', { class: 'card rate', novalidate: true, 'aria-label': words.rateTitle, submit: send },
    h('b', {}, words.rateTitle), h('div', { class: 'stars', role: 'radiogroup', 'aria-label': words.rateTitle }, ...stars, word), rest)
}

/** What the contact said of the conversation. */
export function drawRating({ score, tags, comment }: Rating, { words }: Talk): HTMLElement {
  const stars = h('span', { class: 'given', role: 'img', 'aria-label': words.rated(score) }, '★'.repeat(score), h('i', {}, '★'.repeat(5 - score)))
  return h('div', { class: 'card rated' }, h('span', { class: 'facts' }, h('b', {}, words.rated(score)), stars,
    tags.length > 0 && h('span', {}, tags.join(' · ')), comment !== undefined && h('p', {}, comment)))
}

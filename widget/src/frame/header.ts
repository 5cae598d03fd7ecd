import { attempt, type Desk } from './desk.ts'
import { h, icon, iconButton, setText } from './dom.ts'
import { icons } from './icons.ts'

/** The brand, who answers, and the one thing to do about it: ask for a person, or end the conversation. */
export class Header {
  readonly element: HTMLElement
  private readonly desk: Desk
  private readonly sign = h('div', { class: 'avatar brand', 'aria-hidden': 'true' })
  private readonly title = h('h1')
  private readonly status = h('p', { role: 'status' })
  private readonly action: HTMLButtonElement
  private readonly question: HTMLElement

  constructor(desk: Desk) {
    this.desk = desk
    const { words, parent } = desk
    this.action = h('button', { type: 'button', class: 'action', click: () => this.act() })
    this.question = h('div', { class: 'bar', role: 'alertdialog', 'aria-label': words.endQuestion, hidden: true },
      h('span', {}, words.endQuestion),
      h('button', { type: 'button', click: () => this.end() }, words.yes),
      h('button', { type: 'button', click: () => (this.question.hidden = true) }, words.no),
    )
    const close = iconButton(icons.down, words.minimize, () => parent.askClose())
    close.hidden = !parent.isFramed
    this.element = h('header', {}, h('div', { class: 'head' }, this.sign, h('div', { class: 'names' }, this.title, this.status), this.action, close), this.question)
  }

  draw(): void {
    const { link, words } = this.desk
    const look = link.visit?.look
    const { conversation } = link.transcript
    const name = look?.title || look?.brandName || words.title
    if (this.title.textContent !== name || !this.sign.firstChild) {
      setText(this.title, name)
      this.sign.replaceChildren(look?.brandName ? ([...look.brandName][0] ?? '') : icon(icons.bot))
      document.title = name
    }
    setText(this.status, this.describe())
    const isAssigned = conversation?.state === 'assigned'
    const isWithBot = conversation ? conversation.state === 'bot' || conversation.state === 'closed' : look !== undefined
    this.action.hidden = !isAssigned && !isWithBot
    setText(this.action, isAssigned ? words.end : words.askPerson)
    if (!isAssigned) this.question.hidden = true
  }

  private describe(): string {
    const { link, words } = this.desk
    const { conversation } = link.transcript
    if (!link.visit) return words.connecting
    if (conversation?.state === 'assigned') return words.withAgent(conversation.agent?.name ?? words.agent)
    if (conversation?.state === 'waiting') return words.waiting
    if (conversation?.state === 'closed') return words.over
    return link.visit.look.botOn ? words.withBot : words.withPeople
  }

  private act(): void {
    const { link } = this.desk
    if (link.transcript.conversation?.state === 'assigned') {
      this.question.hidden = false
      this.question.querySelector('button')?.focus()
      return
    }
    this.action.disabled = true
    attempt(this.desk, link.act('person').finally(() => (this.action.disabled = false)))
  }

  private end(): void {
    this.question.hidden = true
    attempt(this.desk, this.desk.link.act('close'))
  }
}

import type { Desk } from './desk.ts'
import { drawAvatar, fill, h, iconButton, setText } from './dom.ts'
import { icons } from './icons.ts'

/** The brand, who answers, and the one thing to do about it: ask for a person, or end the conversation. */
export class Header {
  readonly element: HTMLElement
  readonly #desk: Desk
  readonly #sign = h('div')
  readonly #title = h('h1')
  readonly #status = h('p', { role: 'status' })
  readonly #action: HTMLButtonElement
  #shown: unknown = 0

  constructor(desk: Desk) {
    this.#desk = desk
    this.#action = h('button', { type: 'button', class: 'action', click: () => this.#act() })
    const close = iconButton(icons.down, desk.words.minimize, () => desk.parent.askClose())
    close.hidden = !desk.parent.isFramed
    this.element = h('header', {}, this.#sign, h('div', { class: 'names' }, this.#title, this.#status), this.#action, close)
  }

  draw(trouble: string | undefined): void {
    const { visits, words, conversation } = this.#desk
    const look = visits.visit?.look
    const name = look?.title || words.title
    if (this.#shown !== look) {
      this.#shown = look
      setText(this.#title, name)
      const draw = (sign = drawAvatar(look && name)) => fill(this.#sign, sign)
      // A picture that is gone gives way to the letter.
      draw(look?.logo ? h('img', { class: 'avatar', src: look.logo, alt: '', error: () => draw() }) : undefined)
      document.title = name
    }
    setText(this.#status, trouble ? (words.problems[trouble] ?? words.connecting) : this.#describe())
    const isAssigned = conversation?.state === 'assigned'
    this.#action.hidden = !look || conversation?.state === 'waiting'
    setText(this.#action, isAssigned ? words.end : words.askPerson)
  }

  #describe(): string {
    const { visits, words, conversation } = this.#desk
    if (!visits.visit) return words.connecting
    if (conversation?.state === 'assigned') return words.withAgent([conversation.agent?.name ?? words.agent, ...conversation.helpers.map(({ name }) => name)].join(words.comma))
    if (conversation?.state === 'waiting') return conversation.nobodyHere ? words.away : words.waiting
    if (conversation?.state === 'closed') return words.over
    return visits.visit.look.botOn ? words.withBot : words.withPeople
  }

  #act(): void {
    const isAssigned = this.#desk.conversation?.state === 'assigned'
    this.#action.disabled = true
    const work = this.#desk.talk().then(talk => (isAssigned ? talk.askEnd() : talk.ready().then(() => talk.link.act('person'))))
    this.#desk.attempt(work.finally(() => (this.#action.disabled = false)))
  }
}

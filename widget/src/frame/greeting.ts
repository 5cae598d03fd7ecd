import type { Desk } from './desk.ts'
import { drawAvatar, fill, h } from './dom.ts'

/** The brand's greeting, which stands above the first message, and the quick questions below it until something is said. */
export class Greeting {
  readonly element = h('div')
  readonly quick = h('div', { class: 'choices quick' })
  readonly #desk: Desk
  #signs = ['', '']

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** `isAtBeginning`: nothing older stands above; `isSilent`: nobody has said anything yet. */
  draw(isAtBeginning: boolean, isSilent: boolean): void {
    const { visits, words } = this.#desk
    const { welcome = '', botName = '', botOn = true, quickQuestions = [] } = visits.visit?.look ?? {}
    // Where no bot answers, nothing may claim to be one: the inbox's own words were written for a bot.
    const text = !isAtBeginning ? '' : botOn ? welcome : words.plainWelcome
    const name = botOn ? botName || words.bot : words.agent
    const questions = isSilent ? quickQuestions : []
    const signs = [text + name, questions.join('\n')]
    if (signs[0] !== this.#signs[0]) fill(this.element, ...(text ? [this.#drawWelcome(text, name, botOn)] : []))
    if (signs[1] !== this.#signs[1]) fill(this.quick, ...this.#drawQuestions(questions))
    this.#signs = signs
  }

  #drawWelcome(text: string, name: string, isBot: boolean): HTMLElement {
    const stack = h('div', { class: 'stack' }, h('div', { class: 'who' }, name), h('div', { class: 'bubble' }, text))
    return h('div', { class: 'row theirs first last' }, drawAvatar(isBot ? undefined : name), stack)
  }

  #drawQuestions(questions: string[]): HTMLElement[] {
    if (questions.length === 0) return []
    const { words } = this.#desk
    const ask = (text: string) => this.#desk.attempt(this.#desk.sendText(text))
    const buttons = questions.map(text => h('button', { type: 'button', click: () => ask(text) }, text))
    return [h('span', { class: 'who' }, words.quickQuestions), ...buttons]
  }
}

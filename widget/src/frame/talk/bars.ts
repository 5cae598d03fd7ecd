import { h, setText } from '../dom.ts'
import type { Talk } from './talk.ts'

/** A broken line is not worth a word unless it lasts. */
const slowMs = 2_500

/** What stands between header and conversation: trouble with the line, the queue, nobody here, and whether to end it. */
export class Bars {
  readonly element: HTMLElement
  readonly #talk: Talk
  readonly #network = h('div', { class: 'bar warn', role: 'status', hidden: true })
  readonly #queue: HTMLElement
  readonly #queueText = h('span')
  readonly #nobody: HTMLElement
  readonly #nobodyText = h('span')
  readonly #question: HTMLElement
  #downSince: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(talk: Talk) {
    this.#talk = talk
    const { words, link, desk } = talk
    const button = (text: string, click: () => void) => h('button', { type: 'button', click }, text)
    const pair = (...buttons: HTMLElement[]) => h('div', { class: 'pair' }, ...buttons)
    this.#queue = h('div', { class: 'bar', role: 'status', hidden: true }, this.#queueText,
      button(words.leaveQueue, () => desk.attempt(link.act('leave-queue'))))
    this.#nobody = h('div', { class: 'bar', role: 'status', hidden: true }, this.#nobodyText,
      pair(button(words.leave, () => desk.attempt(talk.leave())), button(words.leaveQueue, () => desk.attempt(link.act('leave-queue')))))
    this.#question = h('div', { class: 'bar', role: 'alertdialog', 'aria-label': words.endQuestion, hidden: true }, h('span', {}, words.endQuestion),
      pair(button(words.yes, () => this.#end()), button(words.no, () => (this.#question.hidden = true))))
    this.element = h('div', {}, this.#question, this.#network, this.#queue, this.#nobody)
  }

  draw(): void {
    const { words } = this.#talk
    const { conversation } = this.#talk.link.transcript
    const isBusy = conversation?.allBusy === true
    const isNobody = (conversation?.nobodyHere === true || isBusy) && !conversation.left && conversation.state === 'waiting'
    this.#nobody.hidden = !isNobody
    this.#queue.hidden = conversation?.state !== 'waiting' || isNobody
    if (conversation?.state !== 'assigned') this.#question.hidden = true
    setText(this.#queueText, this.#describeQueue())
    setText(this.#nobodyText, isBusy ? words.allBusy : [words.nobody, this.#talk.opening(), words.nobodyLeave].filter(Boolean).join(words.stop))
    this.#drawNetwork()
  }

  askEnd(): void {
    this.#question.hidden = false
    this.#question.querySelector('button')?.focus()
  }

  #end(): void {
    const { desk, link } = this.#talk
    this.#question.hidden = true
    desk.attempt(link.act('close'))
  }

  #describeQueue(): string {
    const { words, link, desk } = this.#talk
    const { queue, nobodyHere, allBusy, left } = link.transcript.conversation ?? {}
    if ((nobodyHere || allBusy) && left) return words.leaveThanks
    if (!queue) return desk.words.waiting
    const place = queue.position <= 1 ? words.queueNext : words.queueAhead(queue.position - 1)
    return queue.estimateMs === undefined ? place : words.withEstimate(place, Math.ceil(queue.estimateMs / 60_000))
  }

  #drawNetwork(): void {
    const { link, words } = this.#talk
    const isOffline = link.reach === 'offline' || navigator.onLine === false
    const isDown = isOffline || link.reach === 'connecting'
    this.#downSince = isDown ? (this.#downSince ?? performance.now()) : undefined
    const isLong = this.#downSince !== undefined && performance.now() - this.#downSince >= slowMs
    clearTimeout(this.#timer)
    if (isDown && !isLong) this.#timer = setTimeout(() => this.#drawNetwork(), slowMs)
    this.#network.hidden = !link.trouble && !isLong
    setText(this.#network, link.trouble ? this.#talk.explain(link.trouble) : isOffline ? words.offline : words.slow)
  }
}

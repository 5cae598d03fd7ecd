import { attempt, type Desk } from './desk.ts'
import { h, setText } from './dom.ts'
import { asRefusal } from './link/refusal.ts'

/** A broken line is not worth a word unless it lasts. */
const slowMs = 2_500
const complaintMs = 4_000

/** What stands between header and conversation: trouble, the queue, nobody here, and short complaints. */
export class Bars {
  readonly element: HTMLElement
  private readonly desk: Desk
  private readonly network = h('div', { class: 'bar warn', role: 'status', hidden: true })
  private readonly queue: HTMLElement
  private readonly queueText = h('span')
  private readonly nobody: HTMLElement
  private readonly complaint = h('div', { class: 'bar warn', role: 'alert', hidden: true })
  private downSince: number | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(desk: Desk, onLeave: () => void) {
    this.desk = desk
    const { words, link } = desk
    this.queue = h('div', { class: 'bar', role: 'status', hidden: true }, this.queueText,
      h('button', { type: 'button', click: () => attempt(desk, link.act('leave-queue')) }, words.leaveQueue))
    this.nobody = h('div', { class: 'bar', role: 'status', hidden: true }, h('span', {}, words.nobody),
      h('button', { type: 'button', click: onLeave }, words.leave))
    this.element = h('div', { class: 'bars' }, this.network, this.complaint, this.queue, this.nobody)
  }

  draw(): void {
    const { conversation } = this.desk.link.transcript
    const isNobody = conversation?.nobodyHere === true && !conversation.left && conversation.state !== 'assigned'
    this.nobody.hidden = !isNobody
    this.queue.hidden = conversation?.state !== 'waiting' || isNobody
    setText(this.queueText, this.describeQueue())
    this.drawNetwork()
  }

  complain(error: unknown): void {
    const { problems } = this.desk.words
    this.complaint.hidden = false
    setText(this.complaint, problems[asRefusal(error).code] ?? problems['other'] ?? '')
    setTimeout(() => (this.complaint.hidden = true), complaintMs)
  }

  private describeQueue(): string {
    const { words, link } = this.desk
    const queue = link.transcript.conversation?.queue
    if (!queue) return words.waiting
    const place = queue.position <= 1 ? words.queueNext : words.queueAhead(queue.position - 1)
    return queue.estimateMs === undefined ? place : `${place}，${words.estimate(Math.ceil(queue.estimateMs / 60_000))}`
  }

  private drawNetwork(): void {
    const { link, words } = this.desk
    const trouble = link.trouble && words.problems[link.trouble]
    const isDown = link.reach === 'connecting' || link.reach === 'offline' || navigator.onLine === false
    this.downSince = isDown ? (this.downSince ?? performance.now()) : undefined
    const lastsFor = this.downSince === undefined ? 0 : performance.now() - this.downSince
    clearTimeout(this.timer)
    if (isDown && lastsFor < slowMs) this.timer = setTimeout(() => this.drawNetwork(), slowMs)
    const isOffline = link.reach === 'offline' || navigator.onLine === false
    this.network.hidden = !trouble && (!isDown || lastsFor < slowMs)
    setText(this.network, trouble ?? (isOffline ? words.offline : words.slow))
  }
}

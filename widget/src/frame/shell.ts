import type { Goods, Part, SentPart } from '@yanshu/contract/messages.ts'
import type { VisitorConversation } from '@yanshu/contract/visitor.ts'
import { Composer } from './composer.ts'
import type { Desk } from './desk.ts'
import { addSheet, h, setText } from './dom.ts'
import { Greeting } from './greeting.ts'
import { Header } from './header.ts'
import type { Keep } from './link/keep.ts'
import { asRefusal } from './link/refusal.ts'
import type { Visits } from './link/visits.ts'
import type { Context } from './link/wire.ts'
import { applyLook } from './look.ts'
import type { Offers } from './offers.ts'
import type { PageContext, Parent } from './parent.ts'
import talkSheet from './talk/talk.css?url'
import type { Talk } from './talk/talk.ts'
import type { ShellWords } from './words/shell-zh.ts'

type ShellOptions = Pick<Desk, 'parent' | 'keep' | 'visits' | 'words' | 'language'>

const retryMs = 4_000
/** An inbox that is off is asked after this seldom. */
const goneMs = 60_000
const complaintMs = 4_000

/** The page as it opens: everything that one needs to read the greeting and to type. The conversation itself comes when it is needed. */
export class Shell implements Desk {
  readonly parent: Parent
  readonly keep: Keep
  readonly visits: Visits
  readonly words: ShellWords
  readonly language: 'zh-CN' | 'en-US'
  context: Context = {}
  trail: unknown
  presentTalk: Talk | undefined
  isOpen = false
  readonly #header: Header
  readonly #greeting: Greeting
  readonly #offersPlace = h('div')
  #offers: Offers | undefined
  readonly #composer: Composer
  readonly #middle = h('main')
  readonly #ai = h('span')
  readonly #policy = h('span')
  readonly #complaint = h('p', { class: 'bar warn', role: 'alert', hidden: true })
  #opening: Promise<Talk> | undefined
  #trouble: string | undefined
  #isDue = false

  constructor({ parent, keep, visits, words, language }: ShellOptions) {
    this.parent = parent
    this.keep = keep
    this.visits = visits
    this.words = words
    this.language = language
    this.#header = new Header(this)
    this.#greeting = new Greeting(this)
    this.#composer = new Composer(this)
    this.visits.onVisit = () => this.draw()
  }

  get conversation(): VisitorConversation | undefined {
    return this.presentTalk?.link.transcript.conversation ?? this.visits.visit?.conversation
  }

  /** Puts the page into `place`. */
  mount(place: HTMLElement): void {
    const composer = this.#composer
    this.#middle.append(h('div', { class: 'scroller' }, h('div', { class: 'content' }, this.#greeting.element, this.#greeting.quick)))
    place.textContent = ''
    place.append(this.#header.element, this.#complaint, this.#middle, h('footer', {}, this.#offersPlace, h('p', { class: 'ailine' }, this.#ai, this.#policy), composer.element))
    place.addEventListener('dragover', event => event.preventDefault())
    place.addEventListener('drop', event => composer.takeFiles(event, event.dataTransfer?.files))
    place.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) this.parent.askClose()
    })
    this.#drawNow()
  }

  /** Begins the visit, and the conversation where there is one already. Tries again until it comes through. */
  async begin(): Promise<void> {
    try {
      const token = await this.visits.token()
      this.parent.tellReady(this.visits.visit?.look)
      this.#trouble = undefined
      if (token && (this.conversation || this.keep.keys('out:').length > 0)) await this.talk()
    } catch (error) {
      this.#trouble = asRefusal(error).code
      if (this.#trouble === 'absent') this.parent.tellGone()
      setTimeout(() => void this.begin(), (this.#trouble === 'absent' ? goneMs : retryMs) * (1 + Math.random()))
    }
    this.draw()
  }

  /** Another person is signed in, or nobody any more. */
  signIn(customerToken: string | undefined): void {
    this.visits.signIn(customerToken)
    if (!customerToken) this.#composer.clear()
    this.presentTalk?.link.beginAnew()
  }

  /** Where the contact is, and what else the page around tells; goods and orders are read where they are shown. */
  setContext(page: Context['page'], told: Partial<Pick<PageContext, 'goods' | 'order' | 'trail'>> = {}): void {
    this.trail = told.trail
    const follow = (goods?: Goods) => {
      this.context = { ...(page && { page }), ...(goods && { goods }) }
      this.presentTalk?.link.tellContext(this.context)
      this.draw()
    }
    if (!this.#offers && !told.goods && !told.order) return follow()
    void Promise.all([import('./offers.ts'), addSheet(talkSheet)]).then(([{ Offers }]) => {
      if (!this.#offers) this.#offersPlace.append((this.#offers = new Offers(this)).element)
      follow(this.#offers.read(told.goods, told.order, page?.url))
    }, () => follow())
  }

  /** The launcher has opened or closed the chat. */
  show(isOpen: boolean): void {
    // A touch screen would push its keyboard up over the greeting.
    if (isOpen && !this.isOpen && matchMedia('(pointer: fine)').matches) this.#composer.focus()
    if (isOpen && !this.isOpen) this.presentTalk?.list.goToEnd()
    this.isOpen = isOpen
    this.draw()
  }

  talk(): Promise<Talk> {
    if (!this.#opening) this.#opening = this.#openTalk()
    return this.#opening
  }

  async send(parts: SentPart[], shown: Part[]): Promise<void> {
    const talk = await this.talk()
    await talk.ready()
    talk.send(parts, shown)
  }

  sendText(text: string): Promise<void> {
    return this.send([{ type: 'text', text }], [{ type: 'text', text }])
  }

  draw(): void {
    if (this.#isDue) return
    this.#isDue = true
    queueMicrotask(() => this.#drawNow())
  }

  attempt(work: Promise<unknown>): void {
    work.catch(error => {
      const { problems } = this.words
      const { code } = asRefusal(error)
      setText(this.#complaint, this.presentTalk?.words.problems[code] ?? problems[code] ?? problems['other'] ?? '')
      this.#complaint.hidden = false
      setTimeout(() => (this.#complaint.hidden = true), complaintMs)
    })
  }

  async #openTalk(): Promise<Talk> {
    try {
      const [{ Talk }] = await Promise.all([import('./talk/talk.ts'), addSheet(talkSheet)])
      this.presentTalk = new Talk(this, { greeting: this.#greeting, place: this.#middle, composer: this.#composer })
      return this.presentTalk
    } catch (error) {
      this.#opening = undefined
      throw error
    }
  }

  #drawNow(): void {
    this.#isDue = false
    const { visits, presentTalk, conversation } = this
    applyLook(visits.visit?.look, this.keep)
    this.#header.draw(this.#trouble)
    this.#greeting.draw(presentTalk?.isAtBeginning ?? true, presentTalk?.isSilent ?? true)
    this.#offers?.draw()
    this.#composer.fit()
    this.#ai.hidden = conversation ? conversation.state !== 'bot' : visits.visit?.look.botOn !== true
    setText(this.#ai, this.words.aiLine)
    if (visits.visit?.look.privacy) void import('./policy.ts').then(({ drawPolicy }) => drawPolicy(this.#policy, this))
    presentTalk?.draw()
  }
}

import type { Part, SentPart } from '@yanshu/contract/messages.ts'
import { makeClientId } from './client-id.ts'
import type { Keep } from './keep.ts'
import type { Quote } from './wire.ts'

/** A message on its way. `shown` is what it looks like meanwhile: an upload knows its file's name, the send does not. */
export interface Letter {
  clientId: string
  order: number
  /** When it was written, by our clock (ms UTC). */
  at: number
  parts: SentPart[]
  shown: Part[]
  quote?: Quote
  /** The signed-in contact who wrote it: never sent in another one's name. */
  owner?: string
  /** The code with which it was definitely refused. */
  failed?: string
}

/**
 * What has been written and not acknowledged, in the order of writing. Every letter is stored by itself, so that two
 * tabs of one browser do not overwrite each other; both may send it, the id makes that harmless.
 */
export class Outbox {
  readonly #keep: Keep
  #letters: Letter[]

  constructor(keep: Keep) {
    this.#keep = keep
    this.#letters = keep.keys('out:').flatMap(key => readLetter(keep.get(key)))
    this.#letters.sort((a, b) => a.order - b.order)
  }

  get all(): readonly Letter[] {
    return this.#letters
  }

  /** The next one to send. */
  get next(): Letter | undefined {
    return this.#letters.find(letter => letter.failed === undefined)
  }

  add(letter: Pick<Letter, 'parts' | 'shown' | 'quote' | 'owner'>): Letter {
    const order = (this.#letters[this.#letters.length - 1]?.order ?? 0) + 1
    const added: Letter = { ...letter, clientId: makeClientId(), order, at: Date.now() }
    this.#letters.push(added)
    this.#store(added)
    return added
  }

  /** It is stored by the server, or not wanted any more. Gives the letter if it was here. */
  remove(clientId: string): Letter | undefined {
    const found = this.#find(clientId)
    this.#letters = this.#letters.filter(letter => letter !== found)
    this.#keep.remove(`out:${clientId}`)
    return found
  }

  fail(clientId: string, code: string): void {
    const letter = this.#find(clientId)
    if (!letter) return
    letter.failed = code
    this.#store(letter)
  }

  /** Sends a failed one again, after those that wait. */
  retry(clientId: string): void {
    const letter = this.remove(clientId)
    if (!letter) return
    delete letter.failed
    letter.order = (this.#letters[this.#letters.length - 1]?.order ?? 0) + 1
    this.#letters.push(letter)
    this.#store(letter)
  }

  /** Drops what another signed-in contact wrote. */
  dropOthers(owner: string | undefined): void {
    for (const letter of this.#letters) if (letter.owner !== undefined && letter.owner !== owner) this.remove(letter.clientId)
  }

  #find(clientId: string): Letter | undefined {
    return this.#letters.find(letter => letter.clientId === clientId)
  }

  #store(letter: Letter): void {
    this.#keep.set(`out:${letter.clientId}`, JSON.stringify(letter))
  }
}

function readLetter(text: string | undefined): Letter[] {
  try {
    const letter = JSON.parse(text ?? 'null') as Letter | null
    return letter && typeof letter.clientId === 'string' && Array.isArray(letter.parts) ? [letter] : []
  } catch {
    return []
  }
}

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createFeelingReader, type ReadFeeling } from '../emotion/message.ts'
import { loadFeelings } from '../emotion/model/save.ts'
import { rememberLast } from '../emotion/remembering.ts'
import type { FittedHead } from '../head/head.ts'
import { loadHead } from '../head/save.ts'
import { createNeedReader, type ReadNeed } from '../people/need.ts'

/** The models that come with the engine: a head of the starter intents, what tells feelings, and what tells whether a person is needed. */
export interface Shipped {
  head: FittedHead
  name: string
  feel: ReadFeeling
  need: ReadNeed
}

/** Encoders that come with the engine, one directory each. */
export const shippedEncoders = fileURLToPath(new URL('../../models/encoders', import.meta.url))
/** The one that an installation uses until it chooses another, or none. */
export const shippedEncoder = join(shippedEncoders, 'mini-1')
export const shippedHead = fileURLToPath(new URL('../../models/intents-1/intents.bin', import.meta.url))
export const shippedFeelings = fileURLToPath(new URL('../../models/feelings-1/feelings.bin', import.meta.url))
const shippedPeople = fileURLToPath(new URL('../../models/people-1/words.bin', import.meta.url))

/** The mood and the bot read the same message one soon after the other. */
const feelingsKept = 200

let loaded: Promise<Shipped> | undefined

/** Loads them once for the whole process. Throws a `Refusal` where a file was changed. */
export function loadShipped(): Promise<Shipped> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Shipped> {
  const [{ head, manifest }, { model }, { head: words }] = await Promise.all([loadHead(shippedHead), loadFeelings(shippedFeelings), loadHead(shippedPeople)])
  return { head, name: `${manifest.id}.${manifest.version}`, feel: rememberLast(createFeelingReader(model), feelingsKept), need: createNeedReader(words) }
}

import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { id, language, time } from './primitives.ts'

/** A text in every language. */
const words = z.record(language, z.string())
/** What stands in one line of the form on which an account is connected. */
export const accountValue = z.union([z.string().max(4000), z.number(), z.boolean()])
export type AccountValue = z.infer<typeof accountValue>
export const accountField = z.strictObject({
  name: z.string(),
  /** A `secret` is sealed and never shown again. */
  kind: z.enum(['text', 'secret', 'choice', 'switch', 'number']),
  title: words, hint: words.exactOptional(),
  choices: z.array(z.strictObject({ value: z.string(), title: words })).exactOptional(),
  /** What stands there at first. */
  preset: accountValue.exactOptional(),
  optional: z.literal(true).exactOptional(),
  /** A random value of so many letters and digits may be proposed. */
  made: z.strictObject({ length: z.int().min(1).max(64) }).exactOptional(),
  /** Shown only to those who open the rarely needed settings. */
  rare: z.literal(true).exactOptional(),
  /** The vendor can be asked what may stand here. */
  asked: z.literal(true).exactOptional(),
})
export type AccountField = z.infer<typeof accountField>
/** A way on which contacts come. Without a form no account at a vendor is needed. */
export const channelKind = z.strictObject({ name: z.string(), title: words, form: z.array(accountField).exactOptional() })
export type ChannelKind = z.infer<typeof channelKind>

/** What the vendor's callbacks did so far. Times are kept to the minute. */
export const callbackFacts = z.strictObject({
  /** The vendor asked for the address and got the right answer. */
  verifiedAt: time.exactOptional(),
  /** Another inbox of the same account, at whose address the vendor delivers for this one, too. */
  through: id.exactOptional(),
  /** A callback came that was signed rightly. */
  receivedAt: time.exactOptional(),
  refusedAt: time.exactOptional(),
  /** Which check failed at that time: a code. */
  refusedWhy: z.string().exactOptional(),
})
/** The account at the vendor to which an inbox is connected. */
export const account = z.strictObject({
  /** The vendor's id of it: an appid, a corpid. */
  id: z.string(),
  /** All but the secrets, by the names of the form. */
  values: z.record(z.string(), accountValue),
  /** Which secrets are there, and since when. */
  secrets: z.record(z.string(), z.strictObject({ setAt: time })),
  callback: callbackFacts,
})
export type Account = z.infer<typeof account>
/** `hook` is the path, below the installation's address, to which the vendor posts; `base` that address, if an administrator has said it. */
export const accountState = z.strictObject({
  hook: z.string(), base: z.string().exactOptional(), account: account.exactOptional(),
  /** Where the page beside a chat in the vendor's own client stands; `ready` once its app is named. Absent where there is no such client. */
  page: z.strictObject({ path: z.string(), ready: z.boolean() }).exactOptional(),
})
export type AccountState = z.infer<typeof accountState>
/** One step of the self-test. `step` is a code; `says` what came of it and what to do, for who is no programmer; `vendor` the vendor's own code. */
export const accountCheck = z.strictObject({ step: z.string(), title: words, is: z.enum(['good', 'bad', 'skipped']), says: words, vendor: z.string().exactOptional() })
export type AccountCheck = z.infer<typeof accountCheck>
const byId = z.strictObject({ id })

export const listChannels = endpoint('GET', '/api/channels', { summary: 'Channels, with the forms that connect them', permission: 'inboxes.manage', output: z.strictObject({ items: z.array(channelKind) }) })
export const readAccount = endpoint('GET', '/api/inboxes/:id/account', {
  summary: 'The account that an inbox is connected to, without its secrets', permission: 'inboxes.manage', params: byId, output: accountState, errors: ['absent'],
})
/** Values and secrets that are left out stay; an empty text takes away what may be absent. `malformed` names the lines of the form: `input.values.appId`. */
export const connectAccount = endpoint('PUT', '/api/inboxes/:id/account', {
  summary: 'Connect an inbox to an account, or change how', permission: 'inboxes.manage', params: byId,
  input: z.strictObject({ values: z.record(z.string().max(64), accountValue) }), output: accountState, errors: ['absent'],
})
export const checkAccount = endpoint('POST', '/api/inboxes/:id/account/checks', {
  summary: 'Try the connection step by step', permission: 'inboxes.manage', readOnly: true, params: byId, output: z.strictObject({ checks: z.array(accountCheck) }), errors: ['absent'],
})
/** `values` go over what is stored, and nothing is kept. `trouble`: the vendor refused to say. `malformed` names the lines that are missing. */
export const askChoices = endpoint('POST', '/api/inboxes/:id/account/choices', {
  summary: 'Ask the vendor what may stand in a line of the form', permission: 'inboxes.manage', readOnly: true, params: byId,
  input: z.strictObject({ field: z.string().max(64), values: z.record(z.string().max(64), accountValue) }),
  output: z.strictObject({ items: z.array(z.strictObject({ value: z.string(), title: z.string(), usable: z.boolean() })), trouble: accountCheck.exactOptional() }), errors: ['absent'],
})

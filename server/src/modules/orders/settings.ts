import * as z from 'zod'
import { open, seal, type Key } from '../../base/crypto.ts'

const context = 'orders:secret'
const mark = 'sealed:'

/**
 * Where the shop's orders are read. The secret is sealed while the values are read, so that what is stored, listed and
 * sent back by the form is never the secret itself.
 */
export function ordersSettings(key: Key) {
  const sealPlain = (secret: string) => (secret === '' || secret.startsWith(mark) ? secret : mark + seal(key, secret, context))
  return z.strictObject({
    /** The interface's address up to /connector; empty: none is connected. */
    baseUrl: z.string().trim().max(500).default(''),
    secret: z.string().max(1000).overwrite(sealPlain).meta({ format: 'password' }).default(''),
    /** The shop runs on this very machine. */
    allowOwnMachine: z.boolean().default(false),
  })
}
export type OrdersSettings = z.output<ReturnType<typeof ordersSettings>>

/** The secret in clear; empty when there is none or it was sealed by another installation. */
export function openSecret(key: Key, sealed: string): string {
  if (!sealed.startsWith(mark)) return ''
  try {
    return open(key, sealed.slice(mark.length), context)
  } catch {
    return ''
  }
}

import type { OutboundMessage, VendorRequest } from '../sending.ts'

/** Characters of one text. */
export const textCharacters = 4000

/** One request for the whole message: the program sees the parts as they are, files with the address at which they can be read. */
export function encode(message: OutboundMessage): VendorRequest[] {
  const parts = message.parts.filter(({ type }) => type !== 'notice').map((part) => {
    const url = 'file' in part ? message.fileUrls?.[part.file] : undefined
    return url === undefined ? part : { ...part, url }
  })
  if (parts.length === 0) return []
  const body = { id: message.id, contact: message.recipient, from: message.from, language: message.language, parts }
  return [{ key: message.id, costs: 1, path: '', body }]
}

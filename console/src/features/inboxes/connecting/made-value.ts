const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
/** Bytes from here on would make the first letters likelier than the last. */
const fair = 256 - (256 % letters.length)

/** `length` random letters and digits, as platforms take them for tokens and keys. */
export function madeValue(length: number, fill: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  let text = ''
  while (text.length < length) {
    for (const byte of fill(new Uint8Array(length))) if (byte < fair && text.length < length) text += letters[byte % letters.length]
  }
  return text
}

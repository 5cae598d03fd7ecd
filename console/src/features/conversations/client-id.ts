/**
 * A new id for something that is sent: 128 random bits as 32 hexadecimal digits.
 * `crypto.randomUUID` exists only in secure contexts, and the console must work over plain http on a LAN.
 */
export function makeClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

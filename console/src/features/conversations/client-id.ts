/**
 * A new id for something that is sent: the time and 80 random bits as 32 hexadecimal digits. Ids that grow with time lie
 * side by side in the server's index.
 * `crypto.randomUUID` exists only in secure contexts, and the console must work over plain http on a LAN.
 */
export function makeClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return Date.now().toString(16).padStart(12, '0') + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

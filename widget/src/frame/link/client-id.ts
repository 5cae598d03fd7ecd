/**
 * A new id for a message, 32 hex digits: the time and 80 random bits. Ids that grow with time lie side by side in the server's index.
 * `crypto.randomUUID` is missing on plain HTTP, `getRandomValues` is not.
 */
export function makeClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return Date.now().toString(16).padStart(12, '0') + Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

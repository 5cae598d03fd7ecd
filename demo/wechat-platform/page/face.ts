import { createHash } from 'node:crypto'

/** A round picture with the first character of a name, as SVG. */
export function drawFace(name: string): string {
  const hue = (createHash('sha256').update(name).digest()[0] ?? 0) * 1.4
  const first = [...name.replace(/^[^\p{L}\p{N}]+/u, '')][0] ?? '?'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" rx="14" fill="hsl(${hue.toFixed(0)} 42% 52%)"/>` +
    `<text x="40" y="54" font-size="38" font-family="sans-serif" fill="#fff" text-anchor="middle">${escape(first)}</text></svg>`
}

/** Text as it may stand in markup. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

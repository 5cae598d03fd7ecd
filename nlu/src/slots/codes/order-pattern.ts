/** A shop's way to write order numbers, ready to be looked for. */
export interface OrderPattern {
  /** Every number of the pattern; global. */
  anywhere: RegExp
  /** The number that the digits alone stand for, where the pattern is letters and then digits. */
  complete(digits: string): string | undefined
}

let latest: { mask: string; compiled: OrderPattern } | undefined

/**
 * Reads a mask: `#` is a digit, `@` a letter, `#{8,12}` eight to twelve digits, `|` stands between alternatives, all else is itself: `LX#########`,
 * `#{18}|E#{10}`. A mask and not an expression, so that none can be written that takes for ever. Upper and lower case are
 * the same, and a blank or a dash may stand between letters and digits.
 */
export function compileOrderPattern(mask: string): OrderPattern {
  if (latest?.mask === mask) return latest.compiled
  const masks = mask.slice(0, 200).split('|').map(one => one.trim()).filter(Boolean)
  const sources = masks.map(toSource)
  const compiled = {
    anywhere: new RegExp(`(?<![a-z\\d])(?:${sources.join('|') || '(?!)'})(?![a-z\\d])`, 'gi'),
    complete(digits: string) {
      for (const one of masks) {
        const letters = /^[a-z]+(?=#)/i.exec(one)?.[0]
        if (letters && new RegExp(`^(?:${toSource(one)})$`, 'i').test(letters + digits)) return (letters + digits).toUpperCase()
      }
      return undefined
    },
  }
  latest = { mask, compiled }
  return compiled
}

function toSource(mask: string) {
  const parts = mask.match(/#(?:\{\d{1,2}(?:,\d{1,2})?\})?|@(?:\{\d{1,2}(?:,\d{1,2})?\})?|[\s\S]/gu) ?? []
  return parts.map((part, at) => {
    const isClass = part.startsWith('#') || part.startsWith('@')
    if (isClass) return (part.startsWith('#') ? '\\d' : '[a-z]') + inOrder(part.slice(1))
    const gap = /[a-z]/i.test(part) && parts[at + 1]?.startsWith('#') ? '[ -]?' : ''
    return part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&') + gap
  }).join('')
}

/** `{12,8}` would be no expression at all. */
function inOrder(repeat: string) {
  const [low, high] = (repeat.match(/\d+/g) ?? []).map(Number)
  if (low === undefined || high === undefined) return repeat
  return `{${Math.min(low, high)},${Math.max(low, high)}}`
}

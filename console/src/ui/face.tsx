import { initialOf } from '../lib/initial.ts'

const hues = [187, 28, 262, 140, 340, 210, 48, 300]

/** A person's initial in a colour of their own. */
export function Face({ id, name, size = 30 }: { id: string; name: string; size?: number }) {
  const hue = hues[[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % hues.length] ?? 187
  return <span className="face" aria-hidden="true" style={{ width: size, height: size, fontSize: size * 0.43, ['--hue' as string]: hue }}>{initialOf(name)}</span>
}

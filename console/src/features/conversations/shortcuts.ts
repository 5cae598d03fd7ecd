/** What the keyboard can do in the workspace when no text field has it. */
export type Command = 'next' | 'previous' | 'open' | 'reply' | 'note' | 'take' | 'transfer' | 'close' | 'reopen' | 'snooze' | 'label' | 'search' | 'help'

export interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
}

const commands: Readonly<Record<string, Command>> = {
  j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', Enter: 'open', r: 'reply', n: 'note', z: 'snooze', t: 'take', m: 'transfer',
  e: 'close', l: 'label', u: 'reopen', '/': 'search', '?': 'help', '？': 'help',
}

/** The command of a key press; undefined when it belongs to the browser, the system, an input method or the field that is typed in. */
export function commandOf(pressed: PressedKey, typing: boolean): Command | undefined {
  if (typing || pressed.isComposing || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined
  return commands[pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key]
}

/** The place reached from `present` by moving one step in a list of `length`; the ends hold. -1 means nothing is chosen. */
export function step(present: number, by: 1 | -1, length: number): number {
  if (length === 0) return -1
  if (present < 0) return by === 1 ? 0 : length - 1
  return Math.min(length - 1, Math.max(0, present + by))
}

import { readFileSync, writeFileSync } from 'node:fs'
import type { CallbackSettings } from './model.ts'

type Kept = Readonly<Record<string, CallbackSettings>>

/** What operators set up, by owner; nothing when there is no such file or it cannot be read. */
export function readKept(file: string): Kept {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    return {}
  }
}

/** Adds one owner's settings to the file, which only its user may read. */
export function keepSettings(file: string, owner: string, settings: CallbackSettings): void {
  writeFileSync(file, `${JSON.stringify({ ...readKept(file), [owner]: settings }, undefined, 2)}\n`, { mode: 0o600 })
}

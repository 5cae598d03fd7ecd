import { blake2b } from './blake2b.ts'

/** The fixed fifth that nothing is trained on, as `is_held_out` in corpus.py: what has this id (or, where it has none, this text) is kept for measuring. */
export function isHeldOut(identity: string): boolean {
  return (blake2b(identity, 4)[0] ?? 0) % 5 === 0
}

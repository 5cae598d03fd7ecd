import type { Word } from '@yanshu/contract/moderation.ts'
import { useWords } from '../../lib/language.ts'

/** What a word is called: as it is written, or what kind of secret it is. */
export function useWordName(): (word: Pick<Word, 'text' | 'kind'>) => string {
  const words = useWords().moderation
  return ({ text, kind }) => (kind === 'secret' ? words.secrets[text] ?? text : text)
}

const tones = { warn: 'warn', mask: 'brand', block: 'bad' } as const

/** What happens where it is found, as a chip. */
export function ActionChip({ action }: { action: Word['action'] }) {
  return <span className="chip" data-tone={tones[action]}>{useWords().moderation.actions[action]}</span>
}

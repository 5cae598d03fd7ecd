import { bare } from '../text/normalise.ts'

/** The parts of a normalised text between its punctuation, each in bare form (English keeps its blanks). */
export function clausesOf(normalised: string): string[] {
  return normalised
    .split(/[,.;:!?~…"()[\]\n]+|(?<=\p{Script=Han}) (?=\p{Script=Han})/u)
    .map((clause) => (/\p{Script=Han}/u.test(clause) ? bare(clause) : clause.replace(/[^\p{L}\p{N}' ]+/gu, ' ').trim()))
    .filter((clause) => clause !== '')
}

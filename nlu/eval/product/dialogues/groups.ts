import type { EvalDialogue } from '../model.ts'
import { freightDialogues } from './freight.ts'
import { referenceDialogues } from './references.ts'
import { sizeDialogues } from './sizes.ts'
import { turnDialogues } from './turns.ts'

/** The dialogues by what they try. */
export const dialogueGroups: readonly (readonly EvalDialogue[])[] = [
  freightDialogues, sizeDialogues, referenceDialogues, turnDialogues,
]

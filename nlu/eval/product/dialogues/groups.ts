import type { EvalDialogue } from '../model.ts'
import { moreAngerDialogues } from './anger-more.ts'
import { angerDialogues } from './anger.ts'
import { calmComplaintDialogues } from './calm-complaints.ts'
import { calmLongDialogues } from './calm-long.ts'
import { freightDialogues } from './freight.ts'
import { handoverDialogues } from './handover.ts'
import { limitDialogues } from './limits.ts'
import { referenceDialogues } from './references.ts'
import { sizeDialogues } from './sizes.ts'
import { turnDialogues } from './turns.ts'

/** The dialogues by what they try. */
export const dialogueGroups: readonly (readonly EvalDialogue[])[] = [
  freightDialogues, sizeDialogues, referenceDialogues, turnDialogues, calmLongDialogues, calmComplaintDialogues,
  angerDialogues, moreAngerDialogues, handoverDialogues, limitDialogues,
]

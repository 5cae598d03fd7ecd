import type { EvalDialogue } from '../model.ts'
export const dialogueGroups: readonly (readonly EvalDialogue[])[] = []

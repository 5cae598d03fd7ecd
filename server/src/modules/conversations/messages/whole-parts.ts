import type { AgentSentPart, Part, SentPart } from '@yanshu/contract/messages.ts'
import { fail } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import { filePart } from './files.ts'

/** The parts as they are stored: what a client names by an id is filled in. */
export async function wholeParts(tx: Tx, actor: Actor, conversation: string, parts: readonly (SentPart | AgentSentPart)[]): Promise<Part[]> {
  const whole: Part[] = []
  for (const part of parts) {
    switch (part.type) {
      case 'image': case 'file': case 'voice': whole.push(await filePart(tx, actor, conversation, part)); break
      case 'form': case 'form-answer': throw fail.absent('absent', { form: 'unknown' })
      default: whole.push(part)
    }
  }
  return whole
}

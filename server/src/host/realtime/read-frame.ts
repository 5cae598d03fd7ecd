import type { RawData } from 'ws'
import { agentFrame, frameDepth, visitorFrame, type AgentFrame, type VisitorFrame } from '@yanshu/contract/realtime.ts'
import { clientId, id } from '@yanshu/contract/primitives.ts'
import type { Failure } from '../../base/errors.ts'
import { malformed } from '../http/decode.ts'
import { failureOf } from '../http/error-answer.ts'
import { parseJson } from '../http/json.ts'
import type { SocketKind } from './deps.ts'

export type Frame = VisitorFrame | AgentFrame
/** By what a client recognises which of its frames an answer is about. */
export interface Label { clientId?: string; conversation?: string }
export type ReadFrame = { frame: Frame; label: Label } | { failure: Failure; label: Label }

/** Reads one frame, strictly as the contract says. A frame that is not good keeps its label, if it has one. */
export function readFrame(kind: SocketKind, data: RawData): ReadFrame {
  let value: unknown
  try {
    value = parseJson(textOf(data), frameDepth)
  } catch (error) {
    return { failure: failureOf(error), label: {} }
  }
  const result = (kind === 'visitor' ? visitorFrame : agentFrame).safeParse(value)
  return result.success ? { frame: result.data, label: knownLabel(result.data) } : { failure: malformed('frame', result.error), label: labelOf(value) }
}

/** `ws` gives one Buffer a message unless told otherwise. */
function textOf(data: RawData): string {
  return (data as Buffer).toString('utf8')
}

/** What is checked already need not be checked again. */
function knownLabel(frame: Frame): Label {
  if (!('conversation' in frame)) return {}
  return 'clientId' in frame ? { clientId: frame.clientId, conversation: frame.conversation } : { conversation: frame.conversation }
}

function labelOf(value: unknown): Label {
  const { clientId: own, conversation } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  return {
    ...(clientId.safeParse(own).success ? { clientId: own as string } : {}),
    ...(id.safeParse(conversation).success ? { conversation: conversation as string } : {}),
  }
}

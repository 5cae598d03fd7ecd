import type { ErrorCode } from '@yanshu/contract/errors.ts'

/** Codes of refused requests, and `offline`: the request never reached the server or its answer was unreadable. */
export type ApiErrorCode = ErrorCode | 'offline'

/** A refused request. `message` is worded by the server in the language asked for; empty when `code` is `offline`. */
export class ApiError extends Error {
  readonly code: ApiErrorCode
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number
  readonly requestId: string | undefined
  readonly details: Record<string, unknown>

  constructor(facts: { code: ApiErrorCode; message: string; status: number; requestId?: string | undefined; details?: Record<string, unknown> | undefined }) {
    super(facts.message)
    this.name = 'ApiError'
    this.code = facts.code
    this.status = facts.status
    this.requestId = facts.requestId
    this.details = facts.details ?? {}
  }
}

/** Whether `error` is a refusal with one of `codes`. */
export function isRefusal(error: unknown, ...codes: ApiErrorCode[]): error is ApiError {
  return error instanceof ApiError && codes.includes(error.code)
}

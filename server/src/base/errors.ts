/** A code of the contract's error catalogue. */
export type ErrorCode = string

/** What went wrong beside the code: field names, limits, ids. Never secrets or personal data. */
export type FailureDetails = Record<string, unknown>

/** An expected failure that the caller is told about: an HTTP status and a code of the catalogue. */
export class Failure extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly details: FailureDetails | undefined

  constructor(status: number, code: ErrorCode, details?: FailureDetails, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.name = 'Failure'
    this.code = code
    this.status = status
    this.details = details
  }
}

/** A setting or an environment that the server cannot start with; the message is a sentence that says what to set. */
export class ConfigError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ConfigError'
  }
}

type FailureKind = 'malformed' | 'unauthenticated' | 'forbidden' | 'absent' | 'conflict' | 'tooLarge' | 'refused' | 'tooMany' | 'unavailable'
type Fail = (code: ErrorCode, details?: FailureDetails, cause?: unknown) => Failure

/** Makes the failure for a code: `throw fail.absent('conversation_absent', { id })`. */
export const fail: Record<FailureKind, Fail> = {
  malformed: failWith(400),
  unauthenticated: failWith(401),
  forbidden: failWith(403),
  absent: failWith(404),
  conflict: failWith(409),
  tooLarge: failWith(413),
  refused: failWith(422),
  tooMany: failWith(429),
  unavailable: failWith(503),
}

function failWith(status: number): Fail {
  return (code, details, cause) => new Failure(status, code, details, cause)
}

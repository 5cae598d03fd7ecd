import { errorCodes, type ErrorCode } from '@yanshu/contract/errors.ts'

/** What went wrong beside the code: field names, limits, ids. It leaves the server; never secrets, personal data or what was typed. */
export type FailureDetails = Record<string, unknown>

/** An expected failure that the caller is told about, by a code of the contract. */
export class Failure extends Error {
  readonly code: ErrorCode
  /** the HTTP status of the code */
  readonly status: number
  readonly details: FailureDetails | undefined

  /** `cause` is for the log alone. */
  constructor(code: ErrorCode, details?: FailureDetails, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.name = 'Failure'
    this.code = code
    this.status = errorCodes[code].status
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

/** The codes that have the status, so that `fail.absent('too_large')` does not compile. */
type CodeOf<Status> = { [C in ErrorCode]: (typeof errorCodes)[C]['status'] extends Status ? C : never }[ErrorCode]

type Fail<Status> = (code: CodeOf<Status>, details?: FailureDetails, cause?: unknown) => Failure

interface Failing {
  malformed: Fail<400>
  unauthenticated: Fail<401>
  forbidden: Fail<403>
  absent: Fail<404>
  conflict: Fail<409>
  tooLarge: Fail<413>
  refused: Fail<422>
  tooMany: Fail<429>
  unavailable: Fail<503>
}

const failWith = (code: ErrorCode, details?: FailureDetails, cause?: unknown) => new Failure(code, details, cause)

/** Makes the failure for a code: `throw fail.conflict('name_taken', { field: 'name' })`. */
export const fail: Failing = {
  malformed: failWith,
  unauthenticated: failWith,
  forbidden: failWith,
  absent: failWith,
  conflict: failWith,
  tooLarge: failWith,
  refused: failWith,
  tooMany: failWith,
  unavailable: failWith,
}

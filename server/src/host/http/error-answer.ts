import * as z from 'zod'
import { errorMessage, type ErrorBody, type ErrorCode, type Language } from '@yanshu/contract/errors.ts'
import { Failure, fail, type FailureDetails } from '../../base/errors.ts'
import { malformed } from './decode.ts'

/** The error body for a failure, in the language of whoever reads it. */
export function errorBody(failure: Failure, requestId: string, language: Language): ErrorBody {
  const body: ErrorBody = { code: failure.code, message: errorMessage(failure.code, language), requestId }
  const details = shownDetails(failure)
  return details ? { ...body, details } : body
}

/** Which part of the installation is missing is nobody's business outside; the log tells it. */
function shownDetails({ code, details }: Failure): FailureDetails | undefined {
  if (code !== 'unavailable') return details
  const retryMs = details?.['retryMs']
  return retryMs === undefined ? undefined : { retryMs }
}

/**
 * The failure that an error stands for. Whatever is no expected failure becomes `internal`, which tells nothing; such an
 * error belongs in the log.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  if (error instanceof z.ZodError) return malformed('value', error)
  return fastifyFailure(error) ?? new Failure('internal', undefined, error)
}

/** Refusals that go on record: who is not known, may not, or does too much. */
export function isOnRecord(failure: Failure): boolean {
  return recorded.has(failure.status)
}

const recorded = new Set<number>([401, 403, 404, 413, 422, 429])

/** Errors of Fastify's own reading of a request; their messages may quote it. */
function fastifyFailure(error: unknown): Failure | undefined {
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown }
  if (typeof code !== 'string' || !code.startsWith('FST_') || typeof statusCode !== 'number') return undefined
  if (statusCode === 413) return fail.tooLarge('too_large')
  if (statusCode === 503) return fail.unavailable('unavailable')
  return statusCode >= 400 && statusCode < 500 ? fail.malformed('malformed') : undefined
}

/** Codes by which a status line is answered when nothing of ours is in reach. */
export function bareAnswer(code: ErrorCode, statusLine: string, requestId: string): string {
  const body = JSON.stringify(errorBody(new Failure(code), requestId, 'zh-CN'))
  return `HTTP/1.1 ${statusLine}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nX-Request-Id: ${requestId}\r\nConnection: close\r\n\r\n${body}`
}

import type { Answered, Called, Endpoint, EndpointShape } from '@yanshu/contract/endpoint.ts'
import type { ErrorBody } from '@yanshu/contract/errors.ts'
import { addressOf } from './address.ts'
import { ApiError } from './api-error.ts'
import { isSomebodyHere } from './human.ts'
import { currentLanguage } from './language.ts'

let whoActs: () => string | undefined = () => undefined

/** Requests are made only as the person that `person` names by then: the cookie may be another's by now, which the server answers with `other_person`. */
export function actOnlyAs(person: () => string | undefined): void {
  whoActs = person
}

type Arguments<S extends EndpointShape> = undefined extends Called<S>['params'] & Called<S>['input'] ? [called?: Called<S>] : [called: Called<S>]

/**
 * Calls an endpoint of the contract on this origin, with the session cookie.
 * @throws ApiError for every refusal and when the server cannot be reached.
 */
export function call<S extends EndpointShape>(endpoint: Endpoint<S>, ...[called]: Arguments<S>): Promise<Answered<S>> {
  const given = (called ?? {}) as Called<S>
  const body = given.input === undefined ? undefined : JSON.stringify(given.input)
  return request(endpoint, addressOf(endpoint, given), body, body === undefined ? {} : { 'content-type': 'application/json' })
}

/** Sends one file to an upload endpoint. Errors as `call`. */
export function upload<S extends EndpointShape & { upload: true }>(
  endpoint: Endpoint<S>, file: File, called?: Pick<Called<S>, 'params' | 'query'>,
): Promise<Answered<S>> {
  const form = new FormData()
  form.append('file', file, file.name)
  return request(endpoint, addressOf(endpoint, (called ?? {}) as Called<S>), form, {})
}

async function request<S extends EndpointShape>(
  endpoint: Endpoint<S>, address: string, body: string | FormData | undefined, headers: Record<string, string>,
): Promise<Answered<S>> {
  const person = whoActs()
  const response = await fetch(address, {
    method: endpoint.method,
    credentials: 'same-origin',
    // The header makes a cross-site form or image unable to act with the cookie.
    headers: { ...headers, accept: 'application/json', 'accept-language': currentLanguage(), 'x-yanshu': '1', ...(person === undefined ? {} : { 'x-yanshu-person': person }), ...(isSomebodyHere() ? {} : { 'x-yanshu-background': '1' }) },
    ...(body === undefined ? {} : { body }),
  }).catch(() => undefined)
  if (response === undefined) throw new ApiError({ code: 'offline', message: '', status: 0 })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok && answer !== undefined) return answer as Answered<S>
  throw refusalOf(response, answer)
}

function refusalOf(response: Response, answer: unknown): ApiError {
  const requestId = response.headers.get('x-request-id') ?? undefined
  if (!isErrorBody(answer)) return new ApiError({ code: 'offline', message: '', status: response.status, requestId })
  return new ApiError({ code: answer.code, message: answer.message, status: response.status, requestId: answer.requestId ?? requestId, details: answer.details })
}

function isErrorBody(answer: unknown): answer is ErrorBody {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer && typeof answer.message === 'string'
}

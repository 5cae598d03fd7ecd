import type * as z from 'zod'
import type { ErrorCode } from './errors.ts'
import type { Access } from './permissions.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface EndpointShape {
  /** One line for the API page, in English. */
  summary: string
  permission: Access
  /** Decoded from `:name` places of the path. */
  params?: z.ZodObject
  /** Decoded from text by named codecs. */
  query?: z.ZodObject
  /** The JSON body; never coerced, unknown keys refused. Absent: a body is refused. */
  input?: z.ZodType
  output: z.ZodType
  /** Codes beyond those that any endpoint may answer. */
  errors?: readonly ErrorCode[]
  /** The body is multipart/form-data with one `file`; read by the route itself. */
  upload?: true
  /** The answer is the bytes of a file. */
  download?: true
  /** Reads only although it is a POST, so it leaves no audit row of its own. */
  readOnly?: true
}

export interface Endpoint<S extends EndpointShape = EndpointShape> {
  readonly method: Method
  readonly path: string
  readonly shape: S
}

/** Declares one HTTP endpoint: the route, its validation, the typed client and the API page all read this. */
export function endpoint<const S extends EndpointShape>(method: Method, path: string, shape: S): Endpoint<S> {
  return { method, path, shape }
}

type Decoded<T> = T extends z.ZodType ? z.output<T> : undefined
type Encoded<T> = T extends z.ZodType ? z.input<T> : undefined

/** What a route function receives. */
export interface Received<S extends EndpointShape> {
  params: S extends { params: infer P } ? Decoded<P> : Record<never, never>
  query: S extends { query: infer Q } ? Decoded<Q> : Record<never, never>
  input: S extends { input: infer I } ? Decoded<I> : undefined
}
/** What a route function gives. */
export type Given<S extends EndpointShape> = Encoded<S['output']>

/** What a typed client passes: decoded values, encoded on their way into the address. */
export type Called<S extends EndpointShape> =
  & (S extends { params: infer P } ? { params: Decoded<P> } : { params?: never })
  & (S extends { query: infer Q } ? { query?: Decoded<Q> } : { query?: never })
  & (S extends { input: infer I } ? { input: Encoded<I> } : { input?: never })
export type Answered<S extends EndpointShape> = Decoded<S['output']>

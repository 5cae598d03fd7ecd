/** A request that was refused, or that did not come through (status 0, code `unreachable`). */
export class Refusal extends Error {
  readonly status: number | undefined
  readonly code: string
  readonly retryMs: number | undefined

  constructor(status: number | undefined, code: string, retryMs?: number) {
    super(code)
    this.status = status
    this.code = code
    this.retryMs = retryMs
  }
}

/** The refusal in whatever was thrown. */
export function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal(0, 'unreachable')
}

import { pino, type DestinationStream } from 'pino'

export type { Logger } from 'pino'

/** Fields that never reach a log, wherever they stand. */
const secret = ['password', 'token', 'secret', 'authorization', 'cookie', 'memory', 'customerToken', 'phone', 'email', 'text', 'parts']

/** Makes the process's log: JSON lines on standard output (or `to`), `level` as in pino. */
export function createLog(level: string, to: DestinationStream = pino.destination(1)) {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
    serializers: { err: describeError },
  }, to)
}

/** Stack and codes of an error; drivers put statements and values into other fields, which stay out. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error)
  const { name, message, stack } = error
  const cause = error.cause === undefined ? undefined : describeError(error.cause)
  const show = 'sqlMessage' in error ? withoutValues : (text: string | undefined) => text
  return { name, message: show(message), stack: show(stack), code: (error as { code?: unknown }).code, cause }
}

/** A database server's message quotes what it was given: `Duplicate entry 'a@b.cn' for key`, `Incorrect integer value: 'x' for column`. */
function withoutValues(text: string | undefined): string | undefined {
  return text?.replace(/(entry|value:?) '.*' (for (?:key|column|function))/gs, "$1 '…' $2")
}

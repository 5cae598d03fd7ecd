import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** Where a command speaks and is answered. */
export interface Terminal {
  say(line: string): void
  /** For what is not the result: problems, questions. */
  complain(line: string): void
  /** Whether a person can be asked. */
  asks: boolean
  /** A line that is typed without being shown; undefined when there is none (Ctrl-C, Ctrl-D). */
  readHidden(question: string): Promise<string | undefined>
  /** The first line of the standard input; undefined when that is empty. */
  readLine(): Promise<string | undefined>
}

type Input = Readable & { isTTY?: boolean; setRawMode?(raw: boolean): unknown }

/** The terminal of this process. */
export function createTerminal({ stdin, stdout, stderr }: { stdin: Input; stdout: Writable; stderr: Writable }): Terminal {
  return {
    say: (line) => void stdout.write(`${line}\n`),
    complain: (line) => void stderr.write(`${line}\n`),
    asks: stdin.isTTY === true,
    readHidden: (question) => readHidden(stdin, stderr, question),
    readLine: () => readLine(stdin),
  }
}

async function readLine(input: Readable): Promise<string | undefined> {
  for await (const line of createInterface({ input })) return line
  return undefined
}

async function readHidden(input: Input, output: Writable, question: string): Promise<string | undefined> {
  output.write(question)
  input.setRawMode?.(true)
  input.setEncoding('utf8')
  try {
    return await typed(input)
  } finally {
    input.setRawMode?.(false)
    input.pause()
    output.write('\n')
  }
}

/** In raw mode the keys come one by one, and the terminal shows none of them. */
function typed(input: Readable): Promise<string | undefined> {
  let text = ''
  return new Promise((resolve) => {
    const take = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return finish(text)
        if (key === '\u0003' || (key === '\u0004' && text === '')) return finish(undefined)
        text = key === '\u007f' || key === '\b' ? [...text].slice(0, -1).join('') : text + key
      }
    }
    const ended = () => finish(text === '' ? undefined : text)
    const finish = (line: string | undefined) => {
      input.off('data', take)
      input.off('end', ended)
      resolve(line)
    }
    input.on('data', take)
    input.once('end', ended)
    // Listening alone does not start again what was paused after an earlier question.
    input.resume()
  })
}

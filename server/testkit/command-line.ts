import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { runCommandLine } from '../src/cli/run.ts'

/** How a command ended and what it wrote. */
export interface Ended {
  code: number
  said: string
  complained: string
}

/** Runs commands in this process as somebody at a terminal would, on one data folder. */
export interface CommandLine {
  /** `answers`: what is typed when a hidden line is asked for; without them there is no terminal. */
  (words: string, answers?: readonly string[]): Promise<Ended>
  dataDir: string
  /** The first line of the standard input. */
  input: string | undefined
  environment: Record<string, string>
}

/** A command line on an empty data folder (or `dataDir`, which stays), in English, on SQLite unless `databaseUrl` is given. */
export function openCommandLine(given: { dataDir?: string; databaseUrl?: string } = {}): CommandLine {
  const dataDir = given.dataDir ?? mkdtempSync(join(tmpdir(), 'yanshu-cli-'))
  if (given.dataDir === undefined) after(() => rmSync(dataDir, { recursive: true, force: true }))

  const run = async (words: string, answers?: readonly string[]): Promise<Ended> => {
    const said: string[] = []
    const complained: string[] = []
    const left = [...answers ?? []]
    const code = await runCommandLine(words.split(' ').filter((word) => word !== ''), line.environment, {
      say: (text) => void said.push(text),
      complain: (text) => void complained.push(text),
      asks: answers !== undefined,
      readHidden: async () => left.shift(),
      readLine: async () => line.input,
    })
    return { code, said: said.join('\n'), complained: complained.join('\n') }
  }
  const line: CommandLine = Object.assign(run, {
    dataDir, input: undefined, environment: { DATA_DIR: dataDir, LANG: 'en_US.UTF-8', PORT: '0', ...(given.databaseUrl !== undefined && { DATABASE_URL: given.databaseUrl }) },
  })
  return line
}

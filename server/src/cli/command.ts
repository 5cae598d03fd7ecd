import type { Language } from '@yanshu/contract/errors.ts'
import type { Config } from '../base/config.ts'
import type { Messages } from './messages/zh-CN.ts'
import type { Terminal } from './terminal.ts'

/** One command of `npm run yanshu --`. */
export interface Command {
  /** What is typed, one word or two. */
  name: keyof Messages['commands']
  /** What stands after the name, in the usual notation. */
  usage: string
  /** Does it and gives the exit code: 0 good, 1 a problem was found. What cannot be done is thrown. */
  run(call: CommandCall): Promise<ExitCode>
}
export type ExitCode = 0 | 1

/** What a command is given. */
export interface CommandCall {
  /** What was typed after the name. */
  words: readonly string[]
  /** Read anew: throws a ConfigError for what the environment gets wrong. */
  config(): Config
  terminal: Terminal
  messages: Messages
  language: Language
}

/** The command was typed wrongly: exit code 2, with its usage. */
export class UsageError extends Error {}

/** It cannot be done; the message is a sentence in the reader's language. */
export class CommandError extends Error {}

import { errorMessage, type Language } from '@yanshu/contract/errors.ts'
import { readConfig } from '../base/config.ts'
import { ConfigError, Failure } from '../base/errors.ts'
import { acceptKeysCommand } from './accept-keys.ts'
import { auditVerify } from './audit-verify.ts'
import { backup } from './backup.ts'
import { CommandError, UsageError, type Command } from './command.ts'
import { doctor } from './doctor.ts'
import { languageOf } from './language.ts'
import { eventsReplay } from './events-replay.ts'
import { filesMove } from './files-move.ts'
import { enUS } from './messages/en-US.ts'
import { zhCN, type Messages } from './messages/zh-CN.ts'
import { migrateCommand } from './migrate.ts'
import { moduleList } from './module-list.ts'
import { moduleOff, moduleOn } from './module-switch.ts'
import { restore } from './restore.ts'
import type { Terminal } from './terminal.ts'
import { userAdd } from './user-add.ts'

type Environment = Readonly<Record<string, string | undefined>>

const commands: readonly Command[] = [migrateCommand, userAdd, auditVerify, backup, restore, doctor, eventsReplay, filesMove, moduleList, moduleOn, moduleOff, acceptKeysCommand]
const wantsHelp = (word: string) => word === '--help' || word === '-h'
const catalogues: Record<Language, Messages> = { 'zh-CN': zhCN, 'en-US': enUS }

/** Runs what was typed. Gives the exit code: 0 done or good, 1 a problem or not done, 2 wrong usage. */
export async function runCommandLine(words: readonly string[], environment: Environment, terminal: Terminal): Promise<0 | 1 | 2> {
  const language = languageOf(environment)
  const messages = catalogues[language]
  const asked = words[0] === 'help' ? words.slice(1) : words
  const command = find(asked)
  if (!command) return overview(asked, messages, terminal)
  if (words[0] === 'help' || words.some(wantsHelp)) return explain(command, messages, terminal)
  try {
    return await command.run({
      words: words.slice(command.name.split(' ').length), language, messages, terminal,
      // Nobody wants to read the log of a command, unless they ask for it.
      config: () => readConfig({ ...environment, LOG_LEVEL: environment['LOG_LEVEL'] || 'silent' }),
    })
  } catch (error) {
    terminal.complain(`yanshu: ${sentenceOf(error, language)}`)
    if (!(error instanceof UsageError)) return 1
    terminal.complain(`${messages.usage}: ${usageOf(command)}`)
    return 2
  }
}

function find(words: readonly string[]): Command | undefined {
  return commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '))
}

function overview(words: readonly string[], messages: Messages, terminal: Terminal): 0 | 2 {
  const isWrong = words.length > 0 && !wantsHelp(words[0]!)
  if (isWrong) terminal.complain(`yanshu: ${messages.unknownCommand(words.join(' '))}`)
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name }) => `  ${name.padEnd(width)}  ${messages.commands[name].does}`)
  const tell = isWrong ? terminal.complain : terminal.say
  for (const line of [`${messages.usage}: npm run yanshu -- <command>`, '', ...lines, '', messages.moreHelp]) tell(line)
  return isWrong ? 2 : 0
}

function explain(command: Command, messages: Messages, terminal: Terminal): 0 {
  const { does, more } = messages.commands[command.name]
  for (const line of [`${messages.usage}: ${usageOf(command)}`, '', does, ...more]) terminal.say(line)
  return 0
}

function usageOf({ name, usage }: Command): string {
  return `npm run yanshu -- ${name} ${usage}`.trimEnd()
}

/** One sentence; what an error was caused by stays in the log. */
function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof Failure) return errorMessage(error.code, language)
  if (error instanceof UsageError || error instanceof CommandError || error instanceof ConfigError) return error.message
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!
}

import type { Parts } from '../app.ts'
import { ConfigError } from '../base/errors.ts'
import type { Config } from '../base/config.ts'
import type { Command, CommandCall } from './command.ts'
import { checkClock, checkDatabase, checkLanes, checkParked, checkSchema, checkSearch } from './doctor/database-checks.ts'
import { checkFiles } from './doctor/files-check.ts'
import type { Finding } from './doctor/finding.ts'
import { checkReplicas } from './doctor/replica-check.ts'
import { checkDataDir, checkKeys, checkNode, checkPages, checkSpace } from './doctor/machine-checks.ts'
import { checkPort } from './doctor/port-check.ts'
import { isInstalled, withParts } from './installation.ts'
import { readOptions } from './options.ts'

/** Looks at everything that keeps an installation from running well, and says what to do. Changes nothing; a probe that it puts into the bucket of files it removes. */
export const doctor: Command = {
  name: 'doctor',
  usage: '',
  async run(call) {
    readOptions(call, {})
    const config = call.config()
    let problems = 0
    const tell = (finding: Finding) => {
      if (!finding.good) problems += 1
      show(call, finding)
    }
    const { doctor: words } = call.messages
    tell(checkNode(words))
    for (const check of [checkDataDir, checkSpace, checkKeys, checkPages, checkPort]) tell(await check(words, config))
    const files = await checkFiles(words, config)
    if (files) tell(files)
    for (const finding of await examine(call, config)) tell(finding)
    call.terminal.say(problems === 0 ? words.healthy : words.problems(problems))
    return problems === 0 ? 0 : 1
  },
}

/** What only an open database tells. Where there is none yet, that is all there is to say. */
async function examine({ messages: { doctor: words } }: CommandCall, config: Config): Promise<Finding[]> {
  if (!isInstalled(config)) return [{ what: words.database.what, good: true, says: words.database.none(config.dataDir) }]
  try {
    return await withParts(config, async (parts) => {
      const schema = await checkSchema(words, parts)
      const rest = schema.good ? [checkSearch, checkParked, checkLanes, checkClock] : []
      const findings: Finding[] = [await checkDatabase(words, parts), schema]
      for (const check of rest) findings.push(await check(words, parts))
      const replicas = await checkReplicas(words, parts)
      if (replicas) findings.push(replicas)
      return findings
    })
  } catch (error) {
    const says = (error as Error).message.split('\n')[0]!
    return [{ what: words.database.what, good: false, says, ...(!(error instanceof ConfigError) && { todo: words.database.unreachable }) }]
  }
}

function show({ terminal }: CommandCall, { what, good, says, todo }: Finding): void {
  terminal.say(`${good ? '✓' : '✗'} ${what}: ${says}`)
  if (!good && todo !== undefined) terminal.say(`    → ${todo}`)
}

export type Examined = Pick<Parts, 'config' | 'databases' | 'modules' | 'knowledge' | 'clock' | 'host'>

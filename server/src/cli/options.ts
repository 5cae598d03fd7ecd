import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { UsageError, type CommandCall } from './command.ts'

type Parsed<O extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>>

/** Reads options and at most `places` further words. Throws a UsageError that names what is wrong. */
export function readOptions<const O extends ParseArgsOptionsConfig>({ words, messages }: CommandCall, options: O, places = 0): Parsed<O> {
  const parsed = parse(words, options, messages.badOption)
  const surplus = parsed.positionals[places]
  if (surplus !== undefined) throw new UsageError(messages.surplusWord(surplus))
  return parsed
}

function parse<const O extends ParseArgsOptionsConfig>(words: readonly string[], options: O, badOption: (name: string) => string): Parsed<O> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    // Only the option's name: a value may be something that was to stay secret.
    const name = /'(--?[\w-]+)/.exec((error as Error).message)?.[1] ?? ''
    throw new UsageError(badOption(name))
  }
}

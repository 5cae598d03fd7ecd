import type { Intent, IntentAction, SlotType } from '@yanshu/contract/understanding.ts'

/** An intent as a form holds it. */
export interface IntentValues {
  id: string
  name: string
  nameEn?: string
  group: string
  description: string
  act: IntentAction['kind']
  wish: Extract<IntentAction, { kind: 'talk' }>['wish']
  slots: SlotType[]
  enabled: boolean
}
type Input = Omit<Intent, 'id' | 'phrasings' | 'entries' | 'revision' | 'updatedAt' | 'updatedBy'>

/** The form's values of an intent; without one those of a new intent in `group`. */
export function valuesOf(intent: Intent | undefined, group = ''): IntentValues {
  if (intent === undefined) return { id: '', name: '', nameEn: '', group, description: '', act: 'answer', wish: 'greeting', slots: [], enabled: true }
  const { id, name, nameEn = '', description, action, slots, enabled } = intent
  return { id, name, nameEn, group: intent.group, description, act: action.kind, wish: action.kind === 'talk' ? action.wish : 'greeting', slots, enabled }
}

/** What the server takes; an empty English name is left out. */
export function inputFrom({ name, nameEn = '', group, description, act, wish, slots, enabled }: IntentValues): Input {
  return {
    name: name.trim(), ...(nameEn.trim() !== '' && { nameEn: nameEn.trim() }), group: group.trim(), description: description.trim(),
    action: act === 'talk' ? { kind: 'talk', wish } : { kind: act }, slots, enabled,
  }
}

const longestId = 64

/**
 * An id to begin with that no other intent has: the first part that the ids of the group share, then the letters and digits of the English name, else of
 * the name, else a number.
 */
export function suggestId(intents: readonly Pick<Intent, 'id' | 'group'>[], group: string, names: { name: string; nameEn: string }): string {
  const prefix = intents.find((each) => each.group === group && each.id.includes('.'))?.id.split('.')[0]
  const said = lettersOf(names.nameEn) || lettersOf(names.name)
  const own = [prefix, said].filter((each) => each !== undefined && each !== '').join('.').slice(0, longestId - 4)
  const isFree = (id: string): boolean => intents.every((each) => each.id !== id)
  if (said !== '' && isFree(own)) return own
  const stem = said === '' ? [prefix, 'own'].filter((each) => each !== undefined).join('.') : own
  for (let n = said === '' ? 1 : 2; ; n += 1) if (isFree(`${stem}-${n}`)) return `${stem}-${n}`
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '')
}

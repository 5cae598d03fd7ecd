import type { Intent } from '@yanshu/contract/understanding.ts'

export interface IntentGroup { group: string; intents: Intent[] }

/** The intents whose name, id or description has `text` in it, of one group or all, under their groups in the order in which they came. */
export function groupIntents(intents: readonly Intent[], text: string, group: string | undefined): IntentGroup[] {
  const wanted = text.trim().toLowerCase()
  const fitting = intents.filter((each) => (group === undefined || each.group === group) && (wanted === '' || fits(each, wanted)))
  return [...Map.groupBy(fitting, (each) => each.group)].map(([name, all]) => ({ group: name, intents: all }))
}

/** The groups that there are, in the order in which they came. */
export function groupsOf(intents: readonly Pick<Intent, 'group'>[]): string[] {
  return [...new Set(intents.map((each) => each.group))]
}

function fits(intent: Intent, wanted: string): boolean {
  return [intent.name, intent.nameEn ?? '', intent.id, intent.description].some((each) => each.toLowerCase().includes(wanted))
}

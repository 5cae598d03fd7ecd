import type { RuleCondition } from '@yanshu/contract/routing.ts'
import type { Catalogue } from '../../../lib/language.ts'

/** Names of what conditions refer to by id. */
export interface NamesOf { inbox(id: string): string | undefined; schedule(id: string): string | undefined }

/** A condition as one reads it: 消息包含「退款」或「退货」. */
export function conditionText(condition: RuleCondition, words: Catalogue, names: NamesOf): string {
  const text = words.routing.rules
  const listed = (texts: readonly string[]): string => texts.map((each) => `“${each}”`).join(text.or)
  switch (condition.kind) {
    case 'inbox': return text.inboxIs(condition.inboxes.map((id) => names.inbox(id) ?? text.gone).join(text.or))
    case 'page': return text.pageHas(listed(condition.contains))
    case 'words': return text.wordsHave(listed(condition.contains))
    case 'vip': return text.vipIs(condition.is)
    case 'known': return text.knownIs(condition.is)
    case 'attribute': return text.attributeIs(condition.name, listed(condition.values))
    case 'language': return text.languageIs(words.conversations.details.languages[condition.is])
    case 'reason': return text.reasonIs(condition.reasons.map((each) => words.routing.waitingReasons[each] ?? each).join(text.or))
    case 'hours': return text.hoursAre(names.schedule(condition.schedule) ?? text.gone, condition.open)
  }
}

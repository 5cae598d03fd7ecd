import type { Migration } from '../../../base/db/migrate.ts'
import { conversationsFirst } from './20261122_conversations_first.ts'
import { conversationsFollowUp } from './20261126_conversations_follow_up.ts'
import { conversationsUnread } from './20261127_conversations_unread.ts'
import { conversationsGrown } from './20261129_conversations_grown.ts'
import { conversationsBeside } from './20261130_conversations_beside.ts'
import { conversationsHandedReason } from './20261206_conversations_handed_reason.ts'
import { conversationsSavedViews } from './20261206_conversations_saved_views.ts'
import { conversationsPriority } from './20261130_conversations_priority.ts'
import { conversationsFormAnswers } from './20261206_conversations_form_answers.ts'
import { conversationsUnanswered } from './20261206_conversations_unanswered.ts'
import { conversationsElsewhere } from './20261221_conversations_elsewhere.ts'
import { conversationsContactText } from './20261212_conversations_contact_text.ts'

export const conversationSteps: Record<string, Migration> = {
  '20261122_conversations_first': conversationsFirst,
  '20261126_conversations_follow_up': conversationsFollowUp,
  '20261127_conversations_unread': conversationsUnread,
  '20261129_conversations_grown': conversationsGrown,
  '20261130_conversations_beside': conversationsBeside,
  '20261130_conversations_priority': conversationsPriority,
  '20261206_conversations_handed_reason': conversationsHandedReason,
  '20261206_conversations_saved_views': conversationsSavedViews,
  '20261206_conversations_form_answers': conversationsFormAnswers,
  '20261206_conversations_unanswered': conversationsUnanswered,
  '20261212_conversations_contact_text': conversationsContactText,
  '20261221_conversations_elsewhere': conversationsElsewhere,
}

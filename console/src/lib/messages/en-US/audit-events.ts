/** What happened, by event type. One that is missing here is shown by its technical name. */
export const auditEvents: Record<string, string> = {
  'session.begin': 'Signed in', 'session.end': 'Signed out', 'session.expire': 'Session expired', 'profile.edit': 'Changed own profile',
  'password.change': 'Changed password', 'person.add': 'Added a person', 'person.invite': 'Invited a person', 'person.use_invitation': 'Accepted an invitation',
  'person.edit': 'Changed a person', 'person.reset': 'Reset a password', 'person.set_up': 'Made the first administrator', 'person.unlock': 'Unlocked a person',
  'setup.offer': 'Offered the setup link', 'role.ship': 'Installed shipped roles', 'role.change': 'Changed a role', 'role.remove': 'Removed a role',
  'group.make': 'Made a group', 'group.edit': 'Changed a group', 'group.remove': 'Removed a group', 'brand.make': 'Made a brand',
  'brand.edit': 'Changed a brand', 'inbox.make': 'Made an inbox', 'inbox.edit': 'Changed an inbox', 'customer_key.make': 'Made a customer key',
  'customer_key.remove': 'Revoked a customer key', 'knowledge.add': 'Added knowledge', 'knowledge.change': 'Changed knowledge', 'knowledge.remove': 'Removed knowledge',
  'knowledge.restore': 'Restored knowledge', 'knowledge.import': 'Imported knowledge', 'knowledge.seed': 'Stored sample knowledge', 'knowledge.reindex': 'Rebuilt the knowledge index',
  'conversation.open': 'Conversation began', 'conversation.hand_over': 'Handed over', 'conversation.assign': 'Assigned a conversation', 'conversation.take': 'Took a conversation',
  'conversation.transfer': 'Transferred a conversation', 'conversation.requeue': 'Returned to the queue', 'conversation.set_group': 'Changed the group', 'conversation.close': 'Closed a conversation',
  'conversation.reopen': 'Reopened a conversation', 'conversation.follow_up': 'Followed up', 'conversation.leave_details': 'Contact left details', 'conversation.withdraw': 'Contact left the queue',
  'message.send': 'Sent a message', 'message.recall': 'Recalled a message', 'bot.reply': 'Bot answered', 'bot.sum_up': 'Bot summed up', 'file.upload': 'Uploaded a file',
  'contact.make': 'New contact', 'contact.edit': 'Changed a contact', 'contact.identify': 'Recognised a contact', 'contact.block': 'Blocked a contact',
  'contact.unblock': 'Unblocked a contact', 'agent.choose_state': 'Chose a state', 'agent.connect': 'Agent connected', 'agent.disconnect': 'Agent disconnected',
  'module.switch_on': 'Switched a module on', 'module.switch_off': 'Switched a module off', 'settings.edit': 'Changed settings', 'audit.search': 'Searched the audit log', 'audit.verify': 'Verified the audit log',
  'request.refuse': 'Refused a request', 'backup.make': 'Made a backup', 'backup.restore': 'Restored a backup', 'event.park': 'An event was parked',
}

import type { Catalogue } from '../zh-CN.ts'

const messages: Catalogue['finding']['messages'] = {
  title: 'Search messages', about: 'Finds what was said in any conversation, internal notes included, of any age.', hint: 'Words to look for, parted by blanks', label: 'Search messages', agent: 'Agent', anyAgent: 'Any agent', inbox: 'Inbox', anyInbox: 'Any inbox', span: 'Time', from: 'From', to: 'To',
  contact: 'Contact', onlyContact: (name) => `Only ${name}`, anyContact: 'Any contact', start: 'Find something that was said', startHelp: 'An order number, a product or a word the contact used. Words found are marked, and a hit opens at its message.',
  nothing: 'Nothing found', nothingHelp: 'Try another word, or fewer filters.', indexing: 'The index is being rebuilt; older messages may not be found yet.', goOn: 'Nothing that you may see in what was looked at so far.', older: 'Look further back', note: 'Internal note', keys: '↑↓ choose, Enter opens',
  ofContact: 'Search this contact\'s messages', notThere: 'The message is too old or no longer there', here: 'The message found',
}
const bar: Catalogue['finding']['bar'] = {
  title: 'Command bar', open: 'Command bar (Ctrl + K)', hint: 'A page, a contact, an action or a canned reply', pages: 'Go to', actions: 'This conversation', conversations: 'Conversations', replies: 'Insert a canned reply', search: (text) => `Search messages for “${text}”`, more: 'Search', none: 'Nothing matches',
  knowledge: (text) => `Search the knowledge for “${text}”`, keys: '↑↓ choose, Enter runs, Esc closes', help: 'Keyboard shortcuts',
  acts: { reply: 'Reply', note: 'Write an internal note', label: 'Edit labels', details: 'Open contact details', knowledge: 'Search the knowledge' },
}
const knowledge: Catalogue['finding']['knowledge'] = {
  tab: 'Knowledge', hint: 'Search the knowledge', forQuestion: (text) => `About “${text}”`, insert: 'Insert', insertAll: 'Insert with cards', open: 'View entry', none: 'Nothing found', noneHelp: 'Try other words.', start: 'Search the knowledge', startHelp: 'Type a word, then insert the answer into your reply.', disabled: 'Not used by the bot', cards: (count) => (count === 1 ? '1 card or link' : `${count} cards or links`),
}
export const finding: Catalogue['finding'] = { messages, bar, knowledge }

import type { Catalogue } from '../zh-CN.ts'

export const forms: Catalogue['forms'] = {
  title: 'Forms', about: 'What you want to know, as a form: asked before a chat begins, sent during a chat, or filled in by the agent at its end.', add: 'New form', back: 'Forms',
  uses: { 'pre-chat': 'Before the chat', message: 'During the chat', 'wrap-up': 'Wrap-up' },
  useHelp: { 'pre-chat': 'Asked before the first message, once per contact.', message: 'Agents send it to the contact during a chat.', 'wrap-up': 'Agents fill it in when a chat ends, to sort and count chats.' },
  none: { 'pre-chat': 'No form: contacts can begin a chat straight away.', message: 'No form: agents have none to send.', 'wrap-up': 'No form: agents do not write a wrap-up.' },
  addOne: { 'pre-chat': 'New form before the chat', message: 'New form during the chat', 'wrap-up': 'New wrap-up form' },
  enabled: 'On', isOff: 'Off', enableLabel: (title) => `Use “${title}”`, fieldCount: (count) => (count === 1 ? '1 field' : `${count} fields`), requiredCount: (count) => `${count} required`, allInboxes: 'All inboxes', goneInbox: 'Removed inbox',
  basics: 'Basics', name: 'Name of the form', nameHelp: { 'pre-chat': 'Contacts see it.', message: 'Contacts see it.', 'wrap-up': 'Only agents see it.' }, nameHint: { 'pre-chat': 'e.g. Before we begin', message: 'e.g. Return request', 'wrap-up': 'e.g. Wrap-up' },
  use: 'Used for', inboxes: 'Inboxes', inboxesHelp: 'None chosen means all inboxes.', preChatOrder: 'Where several forms could be asked, one made for that inbox goes first; among the rest, the oldest.', enabledHelp: { 'pre-chat': 'While off, contacts begin a chat straight away.', message: 'While off, agents cannot send it; those already sent can still be filled in.', 'wrap-up': 'While off, agents are not offered it.' },
  fields: 'Fields', fieldsHelp: 'Drag the handle on the left, or focus it and press ↑ ↓, to change the order.', addField: 'Add a field', fieldName: (place, label) => (label === '' ? `Field ${place}` : `Field ${place}, ${label}`), untitled: 'Untitled',
  drag: 'Move', dragHelp: 'Drag, or press ↑ ↓, to move', up: 'Move up', down: 'Move down', removeField: 'Remove', moved: (label, place, count) => `${label}: ${place} of ${count}`,
  label: 'Question', labelHint: 'e.g. Order number', kind: 'Kind', required: 'Required', help: 'Help text', helpHint: 'e.g. You find it under “My orders”', options: 'Options', optionsHelp: 'One per line.', optionsHint: 'Refund\nExchange\nRepair',
  key: 'Data name', keyHelp: 'Exports and the API call the field by it. If you change it once there are answers, old and new ones stand apart.', nameKey: 'A field with the data name “name” sets what the contact is called; phone and e-mail go into their details, too.',
  kinds: { text: 'One line', paragraph: 'Several lines', choice: 'One choice', choices: 'Several choices', phone: 'Phone', email: 'E-mail', number: 'Number', day: 'Date' },
  ready: 'Often used', blank: 'Blank field', readyOnes: { name: 'Your name', phone: 'Phone number', email: 'E-mail', order: 'Order number' },
  problems: { label: 'Say what is asked', options: 'Give at least one option', sameOption: 'An option stands there twice', key: 'Begin with a lower-case letter; lower-case letters, digits and underscores only, 32 at most', sameKey: 'Another field has the same data name', tooLong: '200 characters per option at most', tooMany: '40 options at most' },
  noFields: 'No fields yet', noFieldsHelp: 'A form needs at least one before it can be saved.', most: (count) => `${count} at most`, mend: (count) => (count === 1 ? 'One thing to correct' : `${count} things to correct`), unsaved: 'Unsaved changes', removedField: (label) => `Removed “${label}”`, titleMissing: 'Give the form a name',
  preview: { contact: 'As contacts see it', agent: 'As agents see it' }, previewHelp: 'Try it: nothing is saved.', submit: { 'pre-chat': 'Begin chat', message: 'Submit', 'wrap-up': 'Save' }, optional: 'optional', choose: 'Choose', fillFields: 'Add a field to see the form here.',
  remove: 'Remove form', removeAsk: (title) => `Remove “${title}”?`, removeHelp: 'What was filled in stays, but the form cannot be brought back. To stop using it for now, turn it off.', removed: (title) => `Removed “${title}”`, gone: 'This form was removed', goneHelp: 'Perhaps a colleague has just removed it.',
}

export const labels: Catalogue['labels'] = {
  title: 'Labels', about: 'What agents put on conversations, to filter and count them. Short names are easiest to tell apart.', add: 'Add a label', none: 'No labels yet', noneHelp: 'Begin with the few that you need most, such as “Refund” or “Key account”.',
  name: 'Name', nameHint: 'e.g. Refund', color: 'Colour', colors: { red: 'Red', orange: 'Orange', gold: 'Gold', green: 'Green', cyan: 'Cyan', blue: 'Blue', purple: 'Purple', grey: 'Grey' }, edit: (name) => `Edit ${name}`, remove: (name) => `Remove ${name}`, needed: 'Give it a name',
  removeAsk: (name) => `Remove the label “${name}”?`, removeHelp: 'It goes from every conversation that bears it and cannot be brought back. If only the wording changes, rename it.', removed: (name) => `Removed “${name}”`, list: 'All labels', newLabel: 'New label', editHelp: 'A new name or colour shows on conversations, too.',
}

export const ratings: Catalogue['ratings'] = {
  title: 'Ratings', about: 'What contacts said of their conversations, latest first.', agent: 'Agent', allAgents: 'All agents', score: 'Score', allScores: 'All scores', scoreOf: (score) => (score === 1 ? '1 star' : `${score} stars`),
  names: ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'], tags: 'Tags', comment: 'Comment', contact: 'Contact', at: 'Time', open: 'Open conversation', noAgent: 'No agent', leftAgent: 'Former colleague', unknownContact: 'Contact',
  none: 'No ratings yet', noneHelp: 'Contacts are asked when a conversation ends; agents can also ask during it.', nothing: 'No rating matches', nothingHelp: 'Try another agent or score.', settings: 'Rating settings',
  summary: 'Summary', mean: 'Mean', counted: (count, more) => (more ? `Counts only the ${count} loaded below; load more to count them, too` : `Counts all ${count} below`), share: (score, count) => `${score} stars: ${count}`, out: '/ 5',
}

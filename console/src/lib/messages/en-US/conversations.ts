import type { conversations as chinese } from '../zh-CN/conversations.ts'

export const conversations: typeof chinese = {
  title: 'Conversations', workspace: 'Workspace', viewsLabel: 'Views',
  views: { mine: 'Mine', waiting: 'Waiting', groups: 'Group', bot: 'Bot', 'follow-up': 'Follow-up', all: 'All', closed: 'Closed' },
  states: { bot: 'With the bot', waiting: 'Waiting', assigned: 'In progress', closed: 'Closed' },
  notices: {
    handed_over: () => 'The bot handed over to a person',
    waiting: ({ number }) => (number === undefined ? 'Waiting in the queue' : `Waiting in the queue at place ${number}`),
    assigned: ({ agent }) => `${agent ?? 'An agent'} took the conversation`,
    transferred: ({ to, note }) => `The conversation was transferred${to === undefined ? '' : ` to ${to}`}${note === undefined ? '' : `. Note: ${note}`}`,
    requeued: () => 'The conversation went back to the queue',
    left_queue: () => 'The contact left the queue',
    closed: ({ agent }) => (agent === undefined ? 'The conversation was closed' : `${agent} closed the conversation`),
    reopened: ({ agent }) => (agent === undefined ? 'The conversation was reopened' : `${agent} reopened the conversation`),
    recalled: ({ agent }) => `${agent ?? 'Somebody'} recalled a message`,
    nobody_here: () => 'No agent was available; the contact was asked to leave a message',
    message_left: () => 'The contact left a message',
    agent_lost: ({ agent }) => `${agent ?? 'The agent'} lost connection; the conversation is back in the queue`,
  },
  viewHelp: { groups: 'Conversations in progress in my groups', all: 'Every conversation that I can see', 'follow-up': 'Contact details left when nobody was available' },
  justNow: 'Now', you: 'Me', bot: 'Bot', contact: 'Contact', agent: 'Agent', system: 'System',
  list: {
    label: 'Conversations', search: 'Search names or messages', clearSearch: 'Clear the search', typing: 'Typing…', waited: (time) => `Waited ${time}`,
    unanswered: (time) => `Unanswered ${time}`, unread: (count) => (count === 1 ? '1 unread message' : `${count} unread messages`), mine: 'Mine', verified: 'Signed in', blocked: 'Blocked',
    left: 'Left a message', image: '[Image]', draft: '[Draft]', unsent: 'Unsent message', nothingFound: 'No conversation matches', nothingFoundHelp: 'Try other words or another view.',
  },
  empty: {
    mine: ['Nothing on your desk', 'Look at Waiting, or give it a moment: new conversations appear by themselves.'],
    waiting: ['Nobody is waiting', 'Everyone is being looked after. Nicely done.'],
    groups: ['No conversations in your groups', 'What your groups are handling appears here.'],
    bot: ['The bot is idle', 'Conversations that the bot handles appear here; you can take one at any time.'],
    'follow-up': ['Nothing to follow up', 'Questions left while nobody was available appear here.'],
    all: ['No conversations yet', 'They appear here with the first message from your website.'],
    closed: ['No closed conversations yet', 'Closed conversations are kept here; you can read or reopen them.'],
  },
  noGroup: ['You are in no group, so no conversation is assigned to you', 'Ask an administrator to add you to a group. Until then, take conversations from “Waiting”.'],
  chat: {
    choose: 'Choose a conversation', chooseHelp: 'Pick one from the list, or use the keyboard', label: (name) => `Conversation with ${name}`, messages: 'Messages',
    loadOlder: 'Load earlier messages', loadingOlder: 'Loading earlier messages…', olderFailed: 'Could not load. Click to try again', begin: 'The conversation begins here', unreadHere: 'New messages',
    newMessages: (count) => (count === 1 ? '1 new message' : `${count} new messages`), toLatest: 'Jump to the latest', contactTyping: (name) => `${name} is typing…`, agentTyping: (name) => `${name} is answering…`, botTyping: 'The bot is answering…',
    gone: 'This conversation does not exist, or is not yours to see', empty: 'No messages yet',
  },
  owner: { bot: 'With the bot', waiting: 'Waiting for an agent', you: 'Yours', other: (name) => `With ${name}`, unknown: 'With another agent', closed: 'Closed' },
  message: {
    quote: 'Quote', recall: 'Recall', recalled: 'Message recalled', recalledByYou: 'You recalled a message', edit: 'Edit again', copy: 'Copy', more: 'More', marks: { stored: 'Sent', received: 'Delivered', read: 'Read' },
    sending: 'Sending', queued: 'Waiting to be sent', failed: 'Not sent', failedWhy: (reason) => `Not sent: ${reason}`, retry: 'Send again', discard: 'Discard', imageOf: 'Image', openImage: 'Open the image',
    download: 'Download', openLink: 'Open the link', menuHint: 'Quick replies', aiLabel: 'AI-generated', source: 'Source', confidence: (percent) => `${percent}% confident`, price: 'Price', viewGoods: 'View product', imageGone: 'The image cannot be shown',
    recallFailed: 'Could not recall',
  },
  composer: {
    label: 'Reply', placeholder: 'Write a reply. Enter sends, Shift + Enter makes a new line', placeholderPhone: 'Write a reply', send: 'Send', attachImage: 'Send images', attachFile: 'Send files', emoji: 'Emoji', drop: 'Drop to add to the message', quoting: (name) => `Quoting ${name}`, cancelQuote: 'Do not quote',
    removeFile: (name) => `Remove ${name}`, uploading: (percent) => `Uploading ${percent}%`, uploadFailed: 'Upload failed', tooLong: (count) => `${count} characters left`,
    why: {
      not_permitted: 'You may read this conversation but not reply', contact_blocked: 'This contact is blocked, so messages cannot be sent', bot: 'The bot is handling this. Take it to reply yourself', waiting: 'The contact is waiting. Take the conversation to reply', closed: 'The conversation is closed. Reopen it to reply',
    },
    otherAgent: (name) => `${name} is handling this conversation. You cannot reply, so that the contact gets one answer`, otherUnknown: 'Another agent is handling this conversation. You cannot reply, so that the contact gets one answer',
  },
  act: {
    take: 'Take', transfer: 'Transfer', close: 'Close', reopen: 'Reopen', block: 'Block contact', unblock: 'Unblock contact', followedUp: 'Mark as followed up', details: 'Contact details', hideDetails: 'Hide details', more: 'More', back: 'Back to the list',
    taken: 'It is yours', full: 'You have as many conversations as you can take. Close or transfer one first', newer: 'The contact has begun a newer conversation. Go on there', closed: 'Conversation closed', reopened: 'Conversation reopened', transferred: (to) => `Transferred to ${to}`, blocked: 'Blocked', unblocked: 'Unblocked', markedFollowedUp: 'Marked as followed up', undo: 'Undo',
    closeTitle: 'Close this conversation?', closeHelp: 'If the contact writes again, it is reopened or a new one begins, as the inbox is set.', closeKeys: 'Enter confirms, Esc cancels',
    blockTitle: (name) => `Block ${name}?`, blockHelp: 'Blocked contacts cannot send messages. You can unblock them at any time.',
  },
  transfer: {
    title: 'Transfer the conversation', toAgent: 'To an agent', toGroup: 'To a group', searchAgent: 'Search agents', searchGroup: 'Search groups', note: 'Note', noteHint: 'What should your colleague know? (optional)', confirm: 'Transfer', choose: 'Choose who takes over',
    load: (load, capacity) => `${load} of ${capacity}`, members: (count) => (count === 1 ? '1 member' : `${count} members`), onlineMembers: (online, count) => `${online} of ${count} online`, full: 'Full', nobody: 'Nothing found', unavailable: 'Not available, or has no free place', notConnected: 'Not connected', you: 'Me',
  },
  details: {
    label: 'Contact and products', tabs: { contact: 'Contact', orders: 'Orders', history: 'History' }, handedOver: 'To know before you answer', reason: 'Why it came here', goods: 'Looking at', page: 'On page', sendGoods: 'Send product card', goodsSent: 'Sent', left: 'Left message', leftName: 'Name', leftPhone: 'Phone', leftEmail: 'Email', leftText: 'Message',
    followUp: 'To follow up', followedUp: 'Followed up', openedAt: 'Started', language: 'Language', languages: { 'zh-CN': 'Chinese', 'en-US': 'English' }, group: 'Group', about: 'Conversation', waitingSince: 'Waiting since', closedAt: 'Closed at',
  },
  reasons: {
    asked: 'The contact asked for a person', bot_failed: 'The bot could not answer', bot_off: 'The bot is off', complaint: 'The contact is not content', agent_lost: 'The agent lost connection', transferred: 'Transferred by a colleague', reopened: 'Reopened', left_message: 'The contact left a message',
    left_queue: 'The contact left the queue', least_busy: 'Given to the least busy agent', taken: 'Taken by an agent',
  },
  orders: {
    title: 'Orders', none: 'No orders', noneHelp: 'No recent orders of this contact were found.', notConnected: 'No shop is connected', notConnectedHelp: 'Once an administrator connects the shop, orders and parcels appear here.', notKnown: 'Not signed in to the shop', notKnownHelp: 'Orders appear once the contact signs in to the shop.',
    states: { unpaid: 'Unpaid', paid: 'To be shipped', shipped: 'Shipped', delivering: 'Out for delivery', delivered: 'Delivered', returning: 'Being returned', refunding: 'Refund under way', refunded: 'Refunded', exchanging: 'Being exchanged', cancelled: 'Cancelled' },
    number: 'Order', copyNumber: 'Copy the order number', total: 'Paid', totalDue: 'To pay', quantity: (count) => `×${count}`, logistics: 'Track parcel', hideLogistics: 'Hide tracking', noEvents: 'No tracking events yet', address: 'Address', refund: 'Refund', invoice: 'Invoice', open: 'Open in the shop', sendLink: 'Send the link', allItems: (count) => `Show all ${count} items`,
  },
  alerts: {
    title: 'Alerts', sound: 'Sound', soundHelp: 'A short tone for new conversations and messages', desktop: 'Desktop notifications', desktopHelp: 'Be told while you look at something else', allow: 'Turn on', allowed: 'On', denied: 'The browser blocks them. Allow notifications in the site settings', unsupported: 'This browser or a page without HTTPS cannot show them',
    waiting: (name) => `${name} is waiting`, assigned: (name) => `New conversation: ${name}`, message: (name) => `New message from ${name}`, open: 'Open',
  },
  offline: { lost: 'Connection lost. Messages are sent when it is back', connecting: 'Connecting again…', now: 'Connect now' },
  keys: {
    title: 'Keyboard shortcuts', open: 'Shortcuts', list: 'List', chat: 'Conversation', writing: 'Reply field',
    next: 'Next conversation', previous: 'Previous conversation', enter: 'Open', search: 'Search', reply: 'Reply', take: 'Take', transfer: 'Transfer', close: 'Close', reopen: 'Reopen', help: 'Show this help', send: 'Send', newline: 'New line', leave: 'Leave the field', paste: 'Paste an image or file',
  },
  resize: { list: 'Resize the list', details: 'Resize the details' },
}

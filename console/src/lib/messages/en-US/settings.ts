const names = {
  settings: { name: 'Settings', about: 'The parameters of every feature.' }, audit: { name: 'Audit', about: 'Who did what and when, tamper-evident.' }, people: { name: 'People and sign-in', about: 'Accounts, roles, sessions.' },
  hours: { name: 'Business hours', about: 'When people are there, with holidays.' }, brands: { name: 'Brands', about: 'Shops, time zones, themes.' }, contacts: { name: 'Contacts', about: 'Who the customers are.' }, conversations: { name: 'Conversations', about: 'Messages, sent and kept.' },
  inboxes: { name: 'Inboxes', about: 'The channels through which people write.' }, delivery: { name: 'Delivery', about: 'Sends replies to outside channels and tries again.' }, knowledge: { name: 'Knowledge', about: 'Questions and answers that the bot uses.' },
  orders: { name: 'Orders', about: 'Shows orders and parcels of the shop beside the conversation.' }, understanding: { name: 'Understanding', about: 'Intents, slots and training.' }, emotion: { name: 'Emotion', about: 'Notices angry customers early.' },
  flows: { name: 'Flows', about: 'Returns, new addresses and other work of several steps.' }, bot: { name: 'Bot', about: 'Answers first and hands over when in doubt.' }, routing: { name: 'Routing', about: 'Hands conversations to the right people by group and capacity.' },
  supervision: { name: 'Supervision', about: 'Listen, barge in, take over.' }, tickets: { name: 'Tickets', about: 'Work that takes longer than a conversation.' }, satisfaction: { name: 'Satisfaction', about: 'Asks for a rating at the end.' }, reports: { name: 'Reports', about: 'Volume, response times, quality.' },
  experiments: { name: 'Experiments', about: 'Compares replies.' }, webhooks: { name: 'Webhooks', about: 'Tells your systems what happens.' }, privacy: { name: 'Privacy', about: 'Find, export and erase personal data.' }, compliance: { name: 'Compliance', about: 'Retention and checks.' },
  forms: { name: 'Forms', about: 'Asked before and in conversations, and at their end.' }, stores: { name: 'Stores', about: 'Whoever sends a location is told the three nearest.' }, canned: { name: 'Canned replies', about: 'What is said often, put in with a slash.' }, 'message-search': { name: 'Message search', about: 'Finds what was said in any conversation.' }, moderation: { name: 'Content safety', about: 'Sensitive words and the blacklist.' },
  metering: { name: 'Metering', about: 'Counts connections, messages and delays.' },
  imports: { name: 'Imports', about: 'Moves in from older systems.' }, capacity: { name: 'Capacity', about: 'How many servers and seats are needed.' }, assist: { name: 'Assist', about: 'Suggestions and summaries for agents.' },
}

export const modules = {
  title: 'Modules', about: 'Switch on what you need, at once and without a restart. Switching off keeps all data.', essential: 'Always on', needs: 'Needs', off: 'Switch off',
  turnedOn: (name: string) => `${name} is on`, turnedOff: (name: string) => `${name} is off`, offAsk: (name: string) => `Switch off ${name}?`, offHelp: 'Its pages and interfaces stop at once. The data stays, and it can be switched on again.',
  heldBy: (list: string) => `${list} uses it; switch that off first.`, missing: (list: string) => `Switch on ${list} first.`, names,
}

export const settings = {
  title: 'Settings', about: 'Changes take effect at once.', none: 'Nothing to set', noneHelp: 'Modules that you switch on show their parameters here.', conflict: 'Somebody has just changed this section; your changes are not saved yet.', loadLatest: 'Load the latest',
  range: (min: number, max: number) => `From ${min} to ${max}.`, sections: {} as Record<string, string>, choices: { never: 'Never', day: 'Every day', week: 'Every week' } as Record<string, string>,
  fields: {
    'people.idleMinutes': { label: 'Sign out after (minutes without activity)', help: 'Then the session ends.' }, 'people.absoluteHours': { label: 'Longest session (hours)', help: 'Then one must sign in again in any case.' },
    'people.passwordLength': { label: 'Shortest password' }, 'people.passwordDays': { label: 'Passwords last (days)', help: 'Then they must be changed.' },
    'people.accountFailures': { label: 'Failures of one account', help: 'In a row, until it is locked.' }, 'people.addressFailures': { label: 'Failures from one address', help: 'Within 15 minutes, until it is locked.' }, 'people.lockMinutes': { label: 'Lock lasts (minutes)' },
    'routing.breakReasons': { label: 'Reasons for a break', help: 'What agents choose from; empty: meal, meeting, training, rest.' }, 'routing.silenceWarnSeconds': { label: 'Warn a silent agent after (s)', help: 'How long a contact waits before its agent is warned; 0: never.' }, 'routing.silenceMoveSeconds': { label: 'Move the chat after (s)', help: 'Then it goes back to the queue and the agent is set to a break; 0: never.' },
    'conversations.preview': { label: 'Preview of what is typed', help: 'Agents see what a contact is typing before it is sent; it is stored nowhere.' },
    'conversations.silenceWarnMinutes': { label: 'Warn a silent contact after (minutes)', help: 'From the last answer of an agent or the bot; 0: no warning and no closing.' }, 'conversations.silenceCloseMinutes': { label: 'Close after the warning (minutes)', help: 'Whoever writes begins the count anew; 0: it is warned only.' },
    'satisfaction.askAtClose': { label: 'Ask for a rating when a conversation is closed', help: 'Only where an agent had it. Agents may also ask at any time.' }, 'satisfaction.validHours': { label: 'A rating can be given for (hours)', help: 'Afterwards it can no longer be rated.' }, 'satisfaction.goodTags': { label: 'Words for 4 and 5 stars', help: 'Up to 12.' }, 'satisfaction.badTags': { label: 'Words for 1 to 3 stars', help: 'Up to 12.' }, 'satisfaction.tags': { label: 'Words for any number of stars', help: 'Up to 12.' },
    'orders.baseUrl': { label: 'Address of the shop\'s interface', help: 'Up to /connector; empty: no shop is connected.' }, 'orders.secret': { label: 'Secret', help: 'Kept encrypted and never shown again.' }, 'orders.allowOwnMachine': { label: 'The shop runs on this machine', help: 'Allows local addresses; for trials and single machines.' },
    'understanding.trainEvery': { label: 'Train on schedule', help: 'Only where something was changed; a new model comes into use if it is no worse than the present one.' }, 'understanding.trainAfterChanges': { label: 'Train after so many changes', help: 'Once nobody has changed anything for ten minutes. 0: never.' },
    'webhooks.listed': { label: 'Listed addresses', help: 'Up to the port, such as http://10.0.0.8:8080, Enter after each. Needed for your own network, this machine, http, and ports other than 443.' }, 'webhooks.onlyListed': { label: 'Send to listed addresses only', help: 'Then https addresses of the internet must be listed, too.' },
    'webhooks.keepDeliveredDays': { label: 'Keep delivered ones (days)', help: 'Afterwards they are removed and cannot be replayed.' }, 'webhooks.keepDeadDays': { label: 'Keep those given up (days)' },
  } as Record<string, { label: string; help?: string }>,
}

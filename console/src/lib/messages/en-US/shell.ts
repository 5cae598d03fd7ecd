export const languages = { 'zh-CN': '简体中文', 'en-US': 'English' }

export const menu = {
  labels: 'Labels', forms: 'Forms', ratings: 'Ratings',
  floor: 'Floor', moderation: 'Content safety', workspace: 'Conversations', contacts: 'Contacts', canned: 'Canned replies', search: 'Search messages', knowledge: 'Knowledge', understanding: 'Understanding', people: 'People & roles', groups: 'Groups', hours: 'Business hours', stores: 'Stores', inboxes: 'Inboxes', undelivered: 'Undelivered',
  webhooks: 'Webhooks', 'api-keys': 'API keys',
  modules: 'Modules', audit: 'Audit log', settings: 'Settings',
}

export const shell = {
  product: 'Yanshu', sections: { desk: 'Service', knowledge: 'Knowledge', floor: 'Supervision', channels: 'Channels & routing', system: 'System' }, menu: 'Main menu', openMenu: 'Open menu', fold: 'Fold menu', skip: 'Skip to content',
  profile: 'Profile', language: 'Language', look: 'Appearance', looks: { system: 'Same as system', light: 'Light', dark: 'Dark' }, signOut: 'Sign out',
  unsentTitle: (count: number) => (count === 1 ? 'One message has not been sent' : `${count} messages have not been sent`), unsentHelp: 'Signing out removes them and your drafts from this browser.',
  personMenu: (name: string) => `${name}, open personal menu`,
  connectionLost: 'Reconnecting…', connectionLostHelp: 'The live connection to the server is lost and is being restored. Nothing that was sent is lost.',
  notFound: 'No such page', notFoundHelp: 'The address may be wrong, or the page has moved.', backHome: 'Go home',
  pageBroke: 'Something broke on this page', pageBrokeHelp: 'Loading it again usually helps; tell an administrator if it keeps happening.',
  pageNotFetched: 'The page did not load completely', pageNotFetchedHelp: 'The network may be down, or the system was just upgraded. Load it again.', reload: 'Load again',
}

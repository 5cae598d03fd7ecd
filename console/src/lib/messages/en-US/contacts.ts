import type { contacts as chinese } from '../zh-CN/contacts.ts'

export const contacts: typeof chinese = {
  title: 'Contacts', about: 'Everyone who has written, and what was said', search: 'Search name, phone or email', name: 'Name', phone: 'Phone', email: 'Email', note: 'Note', identities: 'Identities', seenAt: 'Last seen', createdAt: 'First seen', known: 'Signed in', anonymous: 'Guest', blocked: 'Blocked',
  knownHelp: 'Signed in by the shop, so the identity can be trusted', anonymousHelp: 'Not signed in; the identity is not confirmed', verified: 'Verified', unverified: 'Not verified', identityKinds: { web: 'Web visitor', shop: 'Shop account', unionid: 'WeChat UnionID', 'wechat-official': 'WeChat official account', 'wechat-mini': 'WeChat mini program', 'wecom-kf': 'WeChat customer service', webhook: 'Webhook' }, copyId: 'Copy the id',
  edit: 'Edit', save: 'Save', cancel: 'Cancel', saved: 'Saved', noName: 'Add a name', noPhone: 'Add a phone number', noEmail: 'Add an email', noNote: 'Anything worth knowing next time', badPhone: 'This is not a phone number', badEmail: 'This is not an email address', nameNeeded: 'A name is needed',
  block: 'Block', unblock: 'Unblock', blockTitle: (name) => `Block ${name}?`, blockHelp: 'Blocked contacts cannot send messages. You can unblock them at any time.', blockedNow: 'Blocked', unblockedNow: 'Unblocked',
  conversations: 'Conversations', noConversations: 'No other conversations', noMessages: 'No messages', current: 'This one', openConversation: 'Open the conversation',
  none: 'No contacts yet', noneHelp: 'They appear here once somebody writes from your website.', noneFound: 'No contact matches', noneFoundHelp: 'Try a part of the name, phone number or email.', more: 'Load more', details: 'Contact',
  vip: 'Important', vipMark: 'Mark as important', vipOff: 'No longer important', attributes: 'Attributes', attributeName: 'Name', attributeValue: 'Value', addAttribute: 'Add an attribute', removeAttribute: (name: string) => `Remove the attribute ${name}`,
}

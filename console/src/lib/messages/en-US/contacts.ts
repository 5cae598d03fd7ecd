import type { contacts as chinese } from '../zh-CN/contacts.ts'

export const contacts: typeof chinese = {
  title: 'Contacts', about: 'Everyone who has written, and what was said', search: 'Search name, phone or email', name: 'Name', phone: 'Phone', email: 'Email', note: 'Note', identities: 'Identities', seenAt: 'Last seen', createdAt: 'First seen', known: 'Signed in', anonymous: 'Guest', blocked: 'Blocked',
  knownHelp: 'Signed in by the shop, so the identity can be trusted', anonymousHelp: 'Not signed in; the identity is not confirmed', verified: 'Verified', unverified: 'Not verified', identityKinds: { web: 'Web visitor', shop: 'Shop account', 'shop-by-hand': 'Shop account, linked by hand', unionid: 'WeChat UnionID', 'wechat-official': 'WeChat official account', 'wechat-mini': 'WeChat mini program', 'wecom-kf': 'WeChat customer service', webhook: 'Webhook' }, copyId: 'Copy the id',
  edit: 'Edit', save: 'Save', cancel: 'Cancel', saved: 'Saved', noName: 'Add a name', noPhone: 'Add a phone number', noEmail: 'Add an email', noNote: 'Anything worth knowing next time', badPhone: 'This is not a phone number', badEmail: 'This is not an email address', nameNeeded: 'A name is needed',
  block: 'Block', unblock: 'Unblock', blockTitle: (name) => `Block ${name}?`, blockHelp: 'Blocked contacts cannot send messages. You can unblock them at any time.', blockedNow: 'Blocked', unblockedNow: 'Unblocked',
  conversations: 'Conversations', noConversations: 'No other conversations', noMessages: 'No messages', current: 'This one', openConversation: 'Open the conversation',
  none: 'No contacts yet', noneHelp: 'They appear here once somebody writes from your website.', noneFound: 'No contact matches', noneFoundHelp: 'Try a part of the name, phone number or email.', more: 'Load more', details: 'Contact',
  vip: 'Important', vipMark: 'Mark as important', vipOff: 'No longer important', attributes: 'Attributes', attributeName: 'Name', attributeValue: 'Value', addAttribute: 'Add an attribute', removeAttribute: (name: string) => `Remove the attribute ${name}`,
  merging: {
    begin: 'Merge another contact…', title: (name: string) => `Merge another contact into ${name}`, help: 'Merge only when it is the same person. Identities, details and conversations of the other one come over, and you can undo it later.', choose: 'Search the contact that comes over', note: 'Why, e.g. the same phone number',
    confirm: 'Merge', done: 'Merged', result: 'After merging', comeOver: (count: number) => (count === 0 ? 'none come over' : `${count >= 999 ? '999+' : count} come over`), history: 'Merges',
    merged: (name: string) => `${name} was merged in`, why: (why: 'unionid' | 'shop' | 'by_hand', by: string | undefined) => ({ unionid: 'WeChat says it is one person', shop: 'the shop says it is one person', by_hand: by === undefined ? 'by hand' : `by ${by}` })[why],
    undo: 'Undo', undoTitle: (name: string) => `Make ${name} a contact of its own again?`, undoHelp: 'Identities and conversations that came over go back; conversations begun since stay here.', undone: 'They are two contacts again', parted: 'undone',
    refused: { same: 'That is this very contact', other_brand: 'They belong to different brands and cannot be merged', merged_before: 'One of them was merged into another contact; undo that first' },
  },
}

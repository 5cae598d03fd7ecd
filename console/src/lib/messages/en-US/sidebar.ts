import type { SidebarContact } from '@yanshu/contract/sidebar.ts'
import type { Catalogue } from '../zh-CN.ts'
import type { Trouble } from '../../../features/sidebar/refusals.ts'

const askAdmin = 'Send the line below to your administrator.'
const troubles: Record<Trouble, { title: string; help: string }> = {
  no_chat: { title: 'No contact\'s chat is open', help: 'Open this page from a chat with a contact.' },
  no_permission: { title: 'You may not use this page yet', help: `An administrator checks that the app may call the customer-contact interfaces, and that you may see the app and have the customer-contact right. ${askAdmin}` },
  bad_signature: { title: 'WeCom refused the signature of this page', help: `Opening it again mostly helps. If it goes on: ${askAdmin}` },
  untrusted_address: { title: 'This address is not a trusted domain', help: `An administrator adds it to the app under web authorisation and JS-SDK. ${askAdmin}` },
  wrong_company: { title: 'Company or app do not match', help: `An administrator compares the corp ID and AgentId of the inbox. ${askAdmin}` },
  silent: { title: 'WeCom does not answer', help: 'Check the network, or close this page and open it again.' },
  too_old: { title: 'This WeCom is too old', help: 'Update WeCom to 3.0.24 or later.' },
  bad_picture: { title: 'The card\'s picture cannot be used', help: 'Its address must be reachable from the internet.' },
  cancelled: { title: 'Not sent', help: 'Send it again when you like.' },
  unknown: { title: 'WeCom refused this', help: `Try again. If it goes on: ${askAdmin}` },
}
const why: Record<SidebarContact['why'], string> = { follows: 'You added this contact', serves: 'You serve them in WeCom now', assigned: 'The conversation is yours', all: 'You may see all conversations' }

/** The page in the toolbar of WeCom's chats. */
export const sidebar: Catalogue['sidebar'] = {
  title: 'Contact sidebar', opening: 'Opening…', signingIn: 'Signing in through WeCom…', again: 'Try again', notLoaded: 'The page did not load fully; check the network and try again',
  noInbox: { title: 'The address is not complete', help: 'An administrator copies the whole address from the inbox\'s page into WeCom\'s chat toolbar.' },
  outside: { title: 'Open this in WeCom', help: 'Open a chat with a contact and choose this page in the chat\'s toolbar: it shows who they are and what they bought.', toConsole: 'Open the workspace' },
  circling: { title: 'Signing in did not work', help: 'WeCom said who you are, but the sign-in was not kept. Check that cookies are allowed, then try again.' },
  otherPerson: { title: 'Somebody else is signed in in this browser by now', help: 'A colleague has just signed in in another window. Go back to your own account below.', back: 'Back to my account' },
  refusedByWecom: 'WeCom refused what this system asked for',
  strangerHelp: 'Open WeCom with an account of this company, or ask an administrator to add you.',
  forbiddenHelp: 'Your account may not see conversations; ask an administrator. If your password is due, change it in the console first, then try again here.', toProfile: 'Open the console',
  bind: { title: 'Connect your account', about: 'This is your first time here from WeCom. Sign in once with your usual login; from then on it happens by itself.', go: 'Sign in and connect', help: 'Connect your own account only. An administrator can disconnect it under People.' },
  noChat: troubles.no_chat, troubles,
  notYours: { title: 'You may not see this contact', help: 'Only those who added the contact, serve them now or may see all conversations see who they are and what they bought. Take the chat or add the contact, then try again. This look is on record.' },
  lookAgain: 'Read again', more: 'More about them', fewer: 'Less about them', someone: 'WeChat contact', firstTime: 'First time', firstTimeHelp: 'This contact has not written before, so nothing is known yet.', openConversation: 'Open in the workspace',
  whyTitle: 'You see this because', why,
  tabs: { orders: 'Orders', history: 'History', replies: 'Replies', goods: 'Goods' },
  onlyLooking: 'From a contact\'s profile you can only look. To send replies and goods, open this page from the chat\'s toolbar.',
  send: 'Send', sent: 'Sent to the chat', sentShort: 'Sent', sendOf: (title) => `Send “${title}”`, sendOrder: 'Send card', edit: 'Edit', editOf: (title) => `Edit “${title}”`, fillIn: 'Fill in and send',
  otherChat: 'Another chat is open now, so nothing was sent. This page now shows that contact.', maybeSent: 'WeCom did not answer. Look whether it is in the chat before you send it again.', notSent: (said) => (said === '' ? 'Not sent; try again' : `Not sent; try again (${said})`), partlySent: 'Only a part was sent.',
  searchReplies: 'Search replies', noRepliesHelp: 'Replies made under Canned replies in the workspace can be sent from here.', moreReplies: (count) => `${count} more`, picturesStay: (count) => (count === 1 ? 'One more picture, which WeCom does not take from here' : `${count} more pictures, which WeCom does not take from here`),
  searchGoods: 'Search goods', noGoods: 'No goods to offer', noGoodsHelp: 'What the contact looked at or bought, and goods in knowledge and canned replies, appear here.', nothingFound: 'No goods found', nothingFoundHelp: 'Try another word.',
  back: 'Back', earlier: 'Earlier messages', conversationOf: (at) => `Conversation of ${at}`,
  customer: {
    is: 'Shop account', byHand: 'linked by hand', none: 'Not yet known in the shop', noneHelp: 'Ask for the shop account and link it here to see orders.', noneOnly: 'Orders appear once the contact has signed in at the shop, or a colleague has linked the account.',
    link: 'Link shop account', linked: 'Linked', change: 'Change', strangerHelp: 'It may be mistyped. Check it with the contact, then choose Change or Unlink above.', emptyHelp: 'The shop tells no orders of this account. If they say they bought something, check the account: Change above lets you correct it.', unlink: 'Unlink', unlinkTitle: 'Unlink this account?', unlinkHelp: 'Its orders are no longer shown.', unlinked: 'Unlinked', id: 'Shop account', idHelp: 'The customer\'s number in the shop\'s system. Make sure it is theirs: linking is on record.', idMissing: 'Enter the shop account', wrong: 'Not a valid shop account',
    demoIds: 'The demo shop has shopper-lin, shopper-chen, shopper-wang, shopper-ma and shopper-he.', merge: 'Open this contact to merge', mergeAsk: 'Merging takes somebody who may see both contacts, such as a supervisor.',
  },
}

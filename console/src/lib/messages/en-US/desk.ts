import type { desk as chinese } from '../zh-CN/desk.ts'

/** The words of the agent's desk beyond the plain conversation. */
export const desk: typeof chinese = {
  cards: {
    playVoice: 'Play', pauseVoice: 'Pause', voiceBroken: 'Cannot be played', location: 'Location', datums: { wgs84: 'WGS-84', gcj02: 'GCJ-02 (Amap, Tencent)', bd09: 'BD-09 (Baidu)' }, copyPlace: 'Copy the place',
    pieces: (count) => (count === 1 ? '1 item' : `${count} items`), wholeWay: (count) => `Show all ${count} events`, required: 'Required', formSent: 'Waiting for the contact to fill it in', formAnswered: 'Filled in by the contact', invitation: 'Asked for a rating', until: (moment) => `Until ${moment}`,
    scores: ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'], stars: (score) => `${score} of 5 stars`,
  },
  kinds: { voice: 'Voice', location: 'Location', order: 'Order', logistics: 'Parcel', form: 'Form', 'form-answer': 'Form answer', satisfaction: 'Rating asked for', rating: 'Rating' },
  parts: {
    cards: (count) => (count === 1 ? '1 card' : `${count} cards`), text: 'Text', goods: 'Product', link: 'Link', picture: 'Image', file: 'File', sendForm: 'Send a form', sendGoods: 'Send a product', searchGoods: 'Search products', noGoods: 'No products to send yet', noGoodsHelp: 'Products that knowledge entries name appear here.', goodsNotFound: 'No such product', goodsNotFoundHelp: 'Try another name.', sendOrder: 'Insert order', sendWay: 'Insert tracking', addedToDraft: 'Added to your draft', dragHelp: 'Drag into the chat to send',
  },
  notes: {
    you: 'Me', note: 'Internal note', whisper: 'Whisper from a supervisor', edited: 'Edited', edit: 'Edit the note', remove: 'Remove', removeAsk: 'Remove this note?', removedNow: 'Note removed', removed: (name) => `${name} removed an internal note`, toldAlready: 'Colleagues already told of it will still find this note',
    modes: { reply: 'Reply', note: 'Internal note' }, modesLabel: 'Reply or internal note', draft: 'There is a draft', field: 'Internal note', placeholder: 'A note that only colleagues see. @ tells a colleague', hint: 'Colleagues only', save: 'Save note', mention: 'Tell a colleague', mentionWhom: 'Whom to tell',
    mentions: 'Mentions of me', mentionsNew: (count) => `Mentions of me, ${count} new`, noMentions: 'Nobody has mentioned you', noMentionsHelp: 'When a colleague writes @ and your name in a note, it appears here.', from: (author, contact) => `${author} · conversation with ${contact}`,
  },
  labels: { title: 'Labels', add: 'Label', search: 'Search labels', none: 'There are no labels yet. Ask an administrator to add some', notFound: 'No label matches', takeOff: (name) => `Take off label ${name}` },
  priority: { levels: ['Normal', 'Raised', 'High', 'Urgent'], title: (level) => `Priority: ${level}` },
  snooze: {
    title: 'Snooze', help: 'It comes back to Mine at its time, or as soon as the contact writes.', presets: { ten_minutes: 'In 10 minutes', half_hour: 'In 30 minutes', two_hours: 'In 2 hours', tomorrow: 'Tomorrow at 9:00' }, own: 'Another time', confirm: 'Snooze',
    done: (moment) => `Snoozed until ${moment}`, until: (moment) => `Snoozed until ${moment}, or until the contact writes`, wake: 'Wake now', woken: 'The conversation is back',
  },
  offers: {
    title: 'Transfer offered', help: 'Your colleague has a minute to accept; until then the conversation stays with you.', made: (name) => `Offered to ${name}. Waiting for an answer`, offered: (from, contact) => `${from} asks you to take over the conversation with ${contact}`,
    colleague: 'A colleague', aContact: 'a contact', accept: 'Accept', reject: 'Reject', reason: 'If you reject it, why (optional)', left: (seconds) => `${seconds} s left`, waiting: (to, seconds) => `Waiting for ${to} to accept (${seconds} s)`, withdraw: 'Withdraw',
    outcomes: { accepted: (to) => `${to} has taken over`, rejected: (to) => `${to} did not accept. The conversation stays with you`, expired: (to) => `${to} did not answer in time. The conversation stays with you` },
  },
  helping: { title: 'Invite a colleague', help: 'Your colleague can reply to the contact beside you; the conversation stays yours.', confirm: 'Invite', invited: (name) => `${name} was invited`, helpers: 'Helping here', leave: 'Leave', sendOut: (name) => `Let ${name} go` },
  merging: {
    title: 'Merge', help: 'Choose another open conversation of this contact. This one is closed, and you go on there.', confirm: 'Merge', done: 'Merged', choose: 'Merge into', none: 'Nothing to merge with',
    noneHelp: (name) => `${name} has no other open conversation.`, merged: 'This conversation was merged into another one', goThere: 'Go there',
  },
  wrapUp: {
    title: 'Wrap-up', form: 'Wrap-up form', fill: 'Fill in the wrap-up', change: 'See the wrap-up', later: 'Later', saved: 'Wrap-up saved', missing: 'Please fill in the fields marked red', due: 'The wrap-up is not filled in yet', noForm: 'There is no wrap-up form to fill in.',
  },
  rating: { invite: 'Ask for a rating', invited: 'The contact was asked for a rating', already: 'Already asked. Waiting for the contact' },
  company: {
    and: ' and ', typing: (names) => `Replying now: ${names}`, viewing: (names) => `Also looking at this: ${names}`, preview: 'Typing (not sent yet)', answered: (name) => `${name} has answered while you were writing`,
    typingNow: (name) => `${name} is answering the contact`, typingHelp: 'You may want to see that answer first, so that the contact does not get two.', sendAnyway: 'Send anyway', goOnWriting: 'Go on writing',
  },
  filters: { title: 'Filter', labels: 'Label', group: 'Group', agent: 'Agent', inbox: 'Inbox', anyGroup: 'Any group', anyAgent: 'Any agent', anyInbox: 'Any inbox', priority: 'Priority', any: 'Any', clear: 'Clear the filter', active: (count) => `Filter (${count})`, none: 'No conversation fits the filter', noneHelp: 'Choose something else, or clear the filter.' },
  saved: {
    label: 'Saved views', conditions: 'Filter', save: 'Save as a view', saveChanges: 'Save changes', saveAs: 'Save as new', reset: 'Reset', drop: (what) => `Drop ${what}`, menu: (name) => `Manage the saved view ${name}`,
    edit: 'Rename or share', rename: 'Rename', earlier: 'Move earlier', later: 'Move later', remove: 'Delete', removed: (name) => `The view ${name} was deleted`, restored: 'Restored', savedNow: (name) => `Saved as ${name}`,
    name: 'Name', nameHint: 'For example: urgent refunds', nameTaken: 'There is a saved view of this name; choose another', scope: 'Who can use it', scopes: { own: 'Only me', everyone: 'Everybody', group: 'A group' }, whichGroup: 'Choose a group', forOthers: 'Others see it, too. Whoever may assign conversations can change it',
    shared: 'Shared', sharedAll: 'Shared with everybody', sharedGroup: (group) => `Shared with ${group}`, hint: 'What you choose here can be saved as a view, and is there on every computer.', notThere: 'This saved view was deleted, or is not shared with you any more', within: (view) => `View: ${view}`,
    gone: { label: 'Label deleted', group: 'Group deleted', agent: 'Agent disabled', inbox: 'Inbox deleted' }, goneHelp: 'A condition is gone, so there may be nothing to show. Drop it, then save the change.',
  },
  sounds: {
    title: 'Tones', help: 'Turn Sound on first, then choose what sounds', test: (event) => `Listen: ${event}`, events: { waiting: 'Somebody is waiting', assigned: 'New conversation for me', message: 'Message from a contact', offer: 'Transfer offered', invited: 'Asked in by a colleague', mention: 'Mention in a note', mood: 'Angry contact' },
    mentioned: (name) => `${name} mentioned you in a note`, offered: (name) => `${name} offers you a conversation`,
  },
  history: { title: (moment) => `Conversation of ${moment}`, readOnly: 'Read only', open: 'Open it', pages: 'Pages', noPages: 'No visits yet', noPagesHelp: 'Pages with your chat bubble that the contact looks at appear here.', more: 'Load more' },
  sla: { kinds: { first_reply: 'First reply', next_reply: 'Reply', resolution: 'Resolution' }, left: (kind, time) => `${kind} in ${time}`, over: (kind, time) => `${kind} late ${time}` },
  channels: { web: 'Web', 'wechat-official': 'WeChat', 'wechat-mini': 'Mini program', 'wecom-kf': 'WeCom', webhook: 'Own channel' },
}

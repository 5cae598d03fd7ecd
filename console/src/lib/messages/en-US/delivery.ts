import type { Catalogue } from '../zh-CN.ts'

export const delivery: Catalogue['delivery'] = {
  states: { waiting: 'Going to the platform', held: 'Arrives with the contact’s next message', sent: 'Taken by the platform', failed: 'Not delivered', dropped: 'Not sent' },
  again: 'The platform did not take it yet; it is tried again', failedWhy: (why) => `Not delivered: ${why}`, partly: '(some of it arrived)', retry: 'Try again', sendAgain: 'Send again anyway',
  way: {
    left: (left, limit, span) => `Platform limit: ${left} of ${limit} replies left until the contact writes again, for ${span}. Lines sent in a row go out as one`,
    passive: 'This account can only answer a message: your reply arrives with the contact’s next one',
    colleague: (name) => `${name} has this contact in WeCom; replies from here cannot arrive`,
    no: {
      gone: 'The contact no longer follows the account; replies cannot arrive', refuses: 'The contact refuses messages; replies cannot arrive', colleague: 'A colleague has this contact in WeCom; replies from here cannot arrive',
      waiting: 'The conversation waits in WeCom; replies from here cannot arrive', over: 'The WeChat service session is over; you can reply once the contact writes again',
      closed: 'The contact has not written for 48 hours; you can reply once they write again', used: 'All replies are used up; you can go on once the contact writes again',
    },
  },
  page: {
    title: 'Undelivered messages', about: 'Messages that WeChat or another platform did not take. Send them again once the reason is gone; they are removed after 60 days.', allReasons: 'All reasons', allInboxes: 'All inboxes', reason: 'Reason', inbox: 'Inbox',
    contact: 'Contact', text: 'Message', at: 'Sent', list: 'Undelivered messages', none: 'Nothing is undelivered', noneHelp: 'Messages that a platform refuses appear here.', nothing: 'No such messages', nothingHelp: 'Try another reason or inbox.',
    retryAll: (count) => `Send these ${count} again`, retryAllAsk: (count) => `Send these ${count} messages again?`,
    retryAllHelp: 'They fail again while the reason stays. Where it is unknown whether the message arrived, the contact may get it twice.', queued: (count) => `${count} will be sent again`,
  },
}

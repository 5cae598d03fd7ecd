import type { thinking as zh } from '../zh-CN/thinking.ts'

export const thinking: typeof zh = {
  tab: 'Insights',
  suggestions: 'Suggested replies', calmFirst: 'Calm first', noSuggestions: 'No answer fits. Try searching under Knowledge.',
  thoughts: 'What the bot understood',
  nothing: 'Nothing to show yet', nothingHelp: 'Once the customer writes, you will see here what the bot understood and what it would answer.',
  insert: 'Insert', insertAll: (cards) => `Insert with ${cards} ${cards === 1 ? 'card' : 'cards'}`, more: 'More', less: 'Less', why: 'See what the bot understood',
  about: (text) => `About "${text}"`,
  noWords: '(no words)', completed: 'In full', intent: 'Intent', unclear: 'Not clear', outside: 'Outside what it knows',
  waitsFor: (slot) => `Waiting for: ${slot}`,
  sources: (count) => `Thought of ${count} ${count === 1 ? 'entry' : 'entries'}`, noSources: 'Thought of no entry', matched: (text) => `Closest wording: ${text}`,
  model: (name) => `Model ${name}`,
  correct: 'Misunderstood?', correctAgain: 'Change again', meant: 'The customer meant… (search entries and intents)', cancel: 'Cancel',
  noneOfThese: 'None of these: the shop has no answer to it', fromSources: 'What the bot thought of', found: 'Entries that were found', otherwise: 'Otherwise', allIntents: 'All intents',
  corrected: 'Noted. The bot learns it once it is approved', correctedTo: (name) => `Changed to: ${name}`,
  acts: {
    answer: 'Answered', tell_order: 'Told about the order', tell_stores: 'Told the nearest stores', ask_order: 'Asked whether it is an order number', no_such_order: 'Found no such order', ask_slot: 'Asked for a detail', offer: 'Offered choices', offer_about_goods: 'Asked about the product', unknown: 'Had no answer',
    hand_over: 'Handed over', say_identity: 'Said that it is a machine', greet: 'Greeted', thank: 'Was polite', part: 'Said goodbye', acknowledge: 'Acknowledged', step_back: 'Left it at that', wait: 'Lets the customer look', none: 'Only thought, said nothing',
  },
  reasons: {
    slot_set: 'The detail that was asked for', slot_corrected: 'A detail was changed', flow_started: 'A new question', flow_repeated: 'The same question again', follow_up: 'Goes on from the last question', follow_up_untyped: 'Seems to go on from the last question', reference: '"It" is the product before',
    cancelled: 'The customer gave up', affirmed: 'The customer said yes', denied: 'The customer said no', value_denied: 'The customer said the detail is wrong', slot_declined: 'The customer cannot tell', asked_again: 'The detail was not in it', asked_too_often: 'No question is asked a third time', asked_to_wait: 'The customer is looking for it', asked_for_person: 'The customer wants a person', person_needed: 'Sounds like it needs a person',
  },
}

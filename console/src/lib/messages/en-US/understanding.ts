import type { Catalogue } from '../zh-CN.ts'

export const understanding: Catalogue['understanding'] = {
  title: 'Understanding',
  tabs: { intents: 'Intents', terms: 'Dictionary', try: 'Try it', lessons: 'To learn', models: 'Models', quality: 'Quality', metrics: 'Performance', encoder: 'Encoder' },
  groups: {
    shipping: 'Shipping', returns: 'Returns', refunds: 'Refunds', orders: 'Orders', payment: 'Payment', invoice: 'Invoices', products: 'Products', 'sizes-and-fit': 'Sizes and fit',
    promotions: 'Promotions', membership: 'Membership', account: 'Account', 'quality-and-repair': 'Quality and repair', stores: 'Stores', service: 'Service', talk: 'Small talk',
  },
  ungrouped: 'No group',
  slots: { order: 'Order number', parcel: 'Tracking number', phone: 'Phone', money: 'Amount', date: 'Date', quantity: 'Quantity', size: 'Size', colour: 'Colour', product: 'Product', region: 'Region' },
  actions: { answer: 'Answer from knowledge', order: 'Look up the order', person: 'Hand over', talk: 'Reply' },
  wishes: { greeting: 'Greeting', thanks: 'Thanks', goodbye: 'Goodbye', identity: 'Asks whether it is a bot', affirm: 'Agrees', cancel: 'Cancels', complaint: 'Complains' },
  sources: { starter: 'Built in', written: 'Written here', imported: 'Imported', learned: 'Learned' },
  intent: 'Intent', gone: '(removed intent)', chooseIntent: 'Choose an intent',
}

export const intents: Catalogue['intents'] = {
  about: 'What contacts may want, each with the many ways in which they say it. The model learns to understand from these phrasings.', add: 'New intent', import: 'Import', export: 'Export', exportName: 'intents.csv',
  searchHint: 'Search intents or phrasings', allGroups: 'All groups', none: 'No intents yet', noneHelp: 'Make the first intent, or import phrasings that you have.', nothing: 'Nothing found', nothingHelp: 'No intent and no phrasing contains this.',
  phrasings: (count) => `${count} ${count === 1 ? 'phrasing' : 'phrasings'}`, entries: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`, noEntries: 'No entry answers it', thin: 'Few phrasings; 20 or more are better', enable: (name) => `Use “${name}”`, changed: 'Changes take effect after the next training.', toTrain: 'Train',
  hits: (text) => `Phrasings with “${text}”`, summary: (intents, phrasings) => `${intents} intents, ${phrasings.toLocaleString('en-US')} phrasings`,
  tabPhrasings: 'Phrasings', tabSettings: 'Settings', id: 'Id', idHelp: 'Lower case letters, digits, dots and hyphens, such as shipping.fee. It cannot be changed later.', idWrong: 'Lower case letters, digits, dots and hyphens only, 64 at most, beginning with a letter or digit', idTaken: 'This id is taken; choose another',
  name: 'Name', nameHint: 'Such as: Delivery cost', nameEn: 'English name', group: 'Group', description: 'Description', descriptionHint: 'What belongs here, and how it differs from its neighbours', action: 'Once understood', talkAs: 'As a reply to', slots: 'What may be named', slotsHelp: 'The answer may depend on these, as delivery cost does on the region.', enabled: 'In use', enabledHelp: 'Intents that are off are left out of the training.',
  actionHelp: { answer: 'Finds the answer among the entries of this intent.', order: 'Asks for the order number, then tells its state and where the parcel is.', person: 'Hands over to an agent at once.', talk: 'Says something fitting without looking anything up.' },
  conflict: 'Somebody has just changed this intent; your changes are not saved yet.', loadLatest: 'Load the latest', removed: (name) => `Removed “${name}” with its phrasings`,
  addPhrasings: 'Add phrasings', addHint: 'One per line; paste as many as you like. Ctrl + Enter adds them', addMany: (count) => (count === 0 ? 'Add' : `Add ${count}`), tooLong: (count) => `${count} with more than 200 characters; shorten them`, repeated: (count) => `${count} repeated, counted once`, tooMany: 'At most 200 at a time',
  added: (count) => `Added ${count}`, nothingAdded: 'All of these are there already', taken: (count) => `${count} not added, because other intents have them:`, takenBy: (text, name) => `“${text}” belongs to “${name}”`,
  noPhrasings: 'No phrasings yet', noPhrasingsHelp: 'Write down how contacts really ask: colloquial, shortened, misspelt.', findPhrasing: 'Find among the phrasings', noneFound: 'No such phrasing', editPhrasing: (text) => `Change “${text}”`, choosePhrasing: (text) => `Choose “${text}”`, removePhrasing: (text) => `Remove “${text}”`,
  chosen: (count) => `${count} chosen`, move: 'Move to another intent', moveTitle: (count) => `Move ${count} ${count === 1 ? 'phrasing' : 'phrasings'} to`, moved: (count, name) => `Moved ${count} to “${name}”`, phrasingsRemoved: (count) => `Removed ${count} ${count === 1 ? 'phrasing' : 'phrasings'}`, phrasingRestored: 'Phrasings are back', clear: 'Clear', selectAll: 'Choose all shown',
  importTitle: 'Import intents and phrasings', importHelp: 'CSV and Excel (.xlsx) with the columns “intent” and “text”, one phrasing per row. “intent” is a name or id; unknown ones are made.', drop: 'Click to choose a file, or drop it here', dropHelp: 'It is checked first; nothing is stored yet', dropOther: 'Click to choose another', reading: 'Checking…',
  rowsRead: 'Read', rowsAdded: 'New phrasings', rowsIntents: 'New intents', rowsBad: 'Bad rows', rowNumber: (row) => `Row ${row}`, importAll: (count) => (count === 0 ? 'Import' : `Import ${count}`), importGood: (count) => `Skip bad rows, import ${count}`, imported: (count, made) => (made === 0 ? `Imported ${count} phrasings` : `Imported ${count} phrasings and made ${made} intents`),
  problems: { no_intent: 'No intent', no_text: 'No phrasing', too_long: 'More than 200 characters', duplicate: 'Repeats an earlier row', taken: 'Belongs to another intent' }, missingColumns: 'The first row must name the columns “intent” and “text”. Compare with the template and try again', unreadable: 'The file cannot be read; save it as CSV or .xlsx and try again', template: 'Template', templateName: 'intents-template.csv', templateRows: [['intent', 'text'], ['shipping.fee', 'How much is delivery'], ['shipping.fee', 'Postage to Tibet?'], ['invoice.get', 'Can I get a VAT invoice']],
}

export const terms: Catalogue['terms'] = {
  about: 'Names and models of your goods, and whatever else they are called. Any of these names is recognised when a contact uses it.', add: 'Add a term', editTitle: 'Edit the term', searchHint: 'Search names', allTypes: 'All types', none: 'The dictionary is empty', noneHelp: 'Add your main goods with the short names that contacts use, such as “15PM” for iPhone 15 Pro Max.', nothing: 'Nothing found', nothingHelp: 'Try another word, or clear the filter.',
  name: 'Proper name', aliases: 'Other names', aliasesHelp: 'Press Enter after each, or paste several with commas between.', aliasesHint: 'Such as: 15PM, iPhone15 Max', type: 'Type', code: 'Product number', codeHelp: 'Its number in your shop, by which the product is found.', updated: 'Changed', noAliases: 'No other names', removed: (name) => `Removed “${name}”`, taken: 'There is a term of this name', tooManyAliases: '30 other names at most', aliasTooLong: 'Each name takes 100 characters at most',
}

export const trying: Catalogue['trying'] = {
  about: 'Type what a contact might say, and see what is understood and why. Nothing typed here becomes a conversation.', hint: 'What a contact might say', run: 'Read', examples: ['How much is delivery to Beijing', 'Can I swap the blue L for black', 'Where is order LX100230102', 'How long does the iPhone 15 Pro last', 'A week and still not sent, I will complain', 'Any good food nearby'],
  start: 'Say something', startHelp: 'You will see what was recognised, the likely intents, and the phrasings most like it.', said: 'The contact says', normalised: 'Normalised', noEntities: 'No order numbers, regions, goods or the like were recognised', found: 'Recognised', is: (type, value) => `${type}: ${value}`,
  intents: 'Likely intents', noIntents: 'None of the intents in use comes near; the answer must come from search', would: { answer: 'Answers', offer: 'Offers a choice', search: 'Searches the knowledge' }, wouldHelp: { answer: 'It is sure enough to answer.', offer: 'It is sure enough to offer choices, not to answer.', search: 'It is not sure; the knowledge is searched, and failing that an agent takes over.' },
  confidence: 'Confidence', scope: 'May be none of our business', answerLine: (share) => `Answers from ${share}`, offerLine: (share) => `Offers from ${share}`, feeling: 'Mood', anger: 'Anger', emotions: { neutral: 'calm', happy: 'happy', angry: 'angry', sad: 'sad', fear: 'worried', surprise: 'surprised' },
  wish: 'Wish', wishes: { person: 'Wants a person', identity: 'Asks whether it is a bot', greeting: 'Greets', thanks: 'Thanks', goodbye: 'Says goodbye', cancel: 'Cancels', affirm: 'Agrees', complaint: 'Complains', question: 'Asks' },
  why: 'Why', words: 'Words that mattered', wordsHelp: (name) => `The deeper the colour the more it mattered; green speaks for “${name}”, red against.`, nearest: 'Phrasings most like it', similar: (share) => `${share} alike`, noNearest: 'No phrasing is like it', model: (name, ms) => `${name} · ${ms} ms`,
  wrong: 'Wrong? Teach it', teachTitle: 'This should be', teach: 'Add as a phrasing', taught: (name) => `Added to “${name}”; it counts after the next training`, already: (name) => `It is a phrasing of “${name}” already`, right: 'It is among the phrasings', for: 'for', against: 'against',
}

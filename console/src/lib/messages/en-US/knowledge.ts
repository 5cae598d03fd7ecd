export const knowledge = {
  title: 'Knowledge', about: 'What the bot answers from. The closer the questions are to what customers say, the better it answers.', add: 'New entry', editTitle: 'Edit entry', import: 'Import', tryIt: 'Try it', searchHint: 'Search titles, questions, answers',
  none: 'Nothing here yet', noneHelp: 'Write the first entry, or import many from Excel or CSV.', nothingFound: 'Nothing found', nothingFoundHelp: 'Say it differently, or clear the filters.',
  entry: 'Entry', category: 'Category', allCategories: 'All categories', uncategorised: 'No category', questions: 'Questions', updated: 'Changed', enabled: 'On', enableLabel: (title: string) => `Use “${title}”`,
  entryTitle: 'Title', titleHint: 'For example: Dispatch time', questionsLabel: 'How customers ask', questionsHelp: 'One per line; three or more are good.', questionsHint: 'When will it ship\nHow long until you dispatch\nWhy has it not been sent', questionTooLong: 'No question may have more than 200 characters',
  answer: 'Answer', brand: 'Brand', allBrands: 'All brands', links: 'Links', linkLabel: 'Text of the link', linkAddress: 'Address', addLink: 'Add a link', addressWrong: 'A full address, or a path that begins with /',
  goods: 'Goods', goodsId: 'Goods id', goodsTitle: 'Name', price: 'Price', goodsUrl: 'Address of its page', goodsImage: 'Address of its picture', addGoods: 'Add goods', enabledLabel: 'On (the bot may answer with it)',
  conflict: 'Somebody has just changed this entry; your changes are not saved yet.', loadLatest: 'Load the latest', removed: (title: string) => `“${title}” is removed`,
  importTitle: 'Import', importHelp: 'CSV or Excel (.xlsx). The columns title and answer are needed; questions and category may be left out.', importHelpQuestions: 'One cell can hold several questions, parted by line breaks, semicolons (;) or bars (|). Entries with the same title are updated.', missingColumns: (columns: string) => `The first line of the file lacks: ${columns}. Add the column names as in the template and try again`, columns: { title: 'title', answer: 'answer' }, unreadable: 'The file cannot be read. Save it as CSV or .xlsx and try again', drop: 'Choose a file, or drop it here', dropHelp: 'It is checked first; nothing is stored yet', dropOther: 'Click to choose another', reading: 'Checking…',
  template: 'Template', templateName: 'knowledge-template.csv', importAll: (count: number) => (count === 0 ? 'Import' : `Import ${count}`), importGood: (count: number) => `Skip bad rows, import ${count}`,
  imported: (added: number, changed: number) => `${added} added, ${changed} changed`, rowsRead: 'Rows', rowsAdded: 'New', rowsChanged: 'Changed', rowsBad: 'Problems', rowNumber: (row: number) => `Row ${row}`,
  problems: { no_title: 'No title', no_answer: 'No answer', too_long: 'Too long', duplicate: 'The same title as an earlier row' },
  tryHint: 'What might a customer ask?', ask: 'Ask', tryTitle: 'See what the bot would say', tryHelp: 'Nothing here begins a conversation.', tryExamples: ['什么时候发货', '怎么退货', '可以开发票吗', '转人工'],
  acts: {
    answer: { name: 'Answers', why: 'Sure enough to answer with the first entry.' }, offer: { name: 'Offers questions', why: 'Not sure: lists the nearest questions.' }, unknown: { name: 'Does not know', why: 'Nothing fits; after a second failure it hands over.' },
    hand_over: { name: 'Hands over', why: 'The customer asks for a person.' }, say_identity: { name: 'Says what it is', why: 'The customer asks whether this is a bot.' }, greet: { name: 'Greets', why: 'The customer said hello.' }, thank: { name: 'Thanks', why: 'The customer said thanks.' },
  },
  matched: (text: string) => `Matched: ${text}`, confidence: 'Confidence', noHits: 'No entry is near. Write one, or add this question to one that fits.',
}

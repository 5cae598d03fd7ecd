import type { Catalogue } from '../zh-CN.ts'

export const canned: Catalogue['canned'] = {
  title: 'Canned replies', about: 'Keep what you often say. Type / in the reply field to find and insert it.',
  variables: { contact: 'name', agent: 'agent', brand: 'brand', goods: 'product', order: 'order number', time: 'time' },
  picker: {
    label: 'Canned replies', open: 'Canned replies (Ctrl + /)', hint: '↑↓ choose, Enter inserts, Esc closes', none: 'No canned reply matches', noneYet: 'There are no canned replies yet', manage: 'Manage canned replies', preview: 'Preview', reading: 'Reading…',
    pictures: (count) => (count === 1 ? '1 picture' : `${count} pictures`), picturesFailed: 'The picture could not be inserted; try again',
  },
  gaps: {
    title: (names) => `Still to be filled in: ${names}`, help: 'Fill in what stands in 【】, or the contact will see the brackets.', fill: 'Fill in', sendAnyway: 'Send anyway', hint: 'Tab: next gap', and: ', ',
  },
  scopes: { all: 'All', everyone: 'Everyone', group: 'Groups', own: 'Mine' }, scope: 'For', scopeFilter: 'Filter by who may use it', whichGroup: 'Choose a group',
  scopeHelp: { everyone: 'All agents can use it', group: 'Only members of this group can use it', own: 'Only you can use it' },
  add: 'New canned reply', editTitle: 'Edit canned reply', viewTitle: 'Canned reply', viewOnly: 'An administrator keeps this reply. You can use it but not change it.', search: 'Search title, shortcut or text', noFolder: 'No folder',
  none: 'No canned replies yet', noneHelp: 'Keep greetings and instructions here, then type / and the first letters in the reply field.', nothingFound: 'Nothing found', nothingFoundHelp: 'Try another word, or look among all replies.',
  name: 'Title', nameHint: 'For example: When do you ship?', shortcut: 'Shortcut', shortcutHelp: 'Type / and the shortcut in the reply field. Optional', shortcutWrong: 'Letters, digits, hyphens and underscores only, at most 32', shortcutTaken: 'This shortcut is taken; choose another',
  folder: 'Folder', folderHint: 'For example: Returns', text: 'Text', textHint: 'What is to be sent', insert: 'Insert a variable', variablesHelp: 'Filled in from the conversation; what is not known is marked with 【】 for the agent.',
  pictures: 'Pictures', addPicture: 'Add picture', pictureWrong: 'Choose a PNG, JPEG, GIF or WebP picture', removePicture: (name) => `Remove picture ${name}`, goods: 'Product cards', addGoods: 'Add product card', others: 'Also holds', otherKinds: { link: 'Link', menu: 'Choices' },
  empty: 'Write a text, or add a picture or a product card', tooMany: 'At most five pieces', removed: (title) => `Removed “${title}”`, sampleTitle: 'Preview', useCount: (count) => String(count), open: (title) => `Edit ${title}`, remove: (title) => `Remove ${title}`,
}

import type { Catalogue } from '../zh-CN.ts'

export const emotion: Catalogue['emotion'] = {
  title: 'Mood', levels: { calm: 'Calm', tense: 'Tense', alarm: 'Angry' }, uneasy: 'Uneasy', emotions: { neutral: 'Neutral', happy: 'Happy', angry: 'Angry', sad: 'Sad', fear: 'Worried', surprise: 'Surprised' },
  kinds: {
    threat: 'Threatens to complain', insult: 'Insults', demand: 'Demands', rhetorical: 'Reproaches', sarcasm: 'Sarcasm', again: 'Not the first time', disgust: 'Fed up', shouting: 'Shouting', emoji: 'Angry emoji', complaint: 'Complains',
    thanks: 'Thanks', polite: 'Polite words', wording: 'Tone', encoder: 'Tone of the whole', repetition: 'Says the same again', failures: 'The bot had no answer', waiting: 'A long wait', change: 'A sudden change', length: 'A long message',
  },
  index: 'Mood index', mark: (level, index) => `Mood: ${level}, index ${index}`, curve: (count, index) => `Mood over the last ${count} messages, now ${index}`,
  point: (turn, index, text) => `Message ${turn}, index ${index}${text === '' ? '' : `, ${text}`}`, go: 'Show the message', calmSoFar: 'Calm so far', why: 'Because of', nothing: 'Calm words',
  excused: 'Like a false alarm, so it counts less', raiseLine: 'Alarm', clearLine: 'Over', minutes: (count) => `${count} min waiting`, times: (count) => `${count} in a row`, letters: (count) => `${count} characters`,
  alarm: {
    title: 'Alarm', raised: 'Alarm', calmed: 'Calmed', closed: 'Alarm over', false: 'False alarm', at: (index) => `Index ${index}`, markFalse: 'False alarm', markHelp: 'Ends this alarm; like messages count less from now on', marked: 'Marked as a false alarm', unmark: 'Not a false alarm', unmarked: 'It counts as an alarm again',
    by: (name) => `Marked as false by ${name}`, news: (name) => `${name} is angry`, many: (count) => `${count} contacts are angry`, movedTo: (group) => `Moved to ${group}`, look: 'Have a look', over: 'The alarm is over',
  },
  list: {
    tab: 'Alarms', about: 'Conversations whose mood reached the alarm level, latest first.', contact: 'Contact', why: 'Why', when: 'When', who: 'Then with', state: 'State', allStates: 'All states', allBrands: 'All brands', brand: 'Brand', none: 'No alarms', noneHelp: 'Conversations of angry contacts stand here, and supervisors are told.',
    bot: 'Bot', now: 'Angry contacts now', nowHelp: 'The highest index first', watch: (name) => `Watch the conversation with ${name}`,
  },
  terms: {
    tab: 'Mood settings', title: 'Mood settings', about: 'When to raise an alarm, and what to do then. For each brand.', on: 'Read moods and raise alarms', onHelp: 'When off, messages of this brand are not read for their mood.', levels: 'Levels', levelsHelp: 'An alarm is raised at the upper level and over at the lower one. They are at least 10 apart, so that it does not flap.',
    raise: (value) => `Alarm at ${value}`, clear: (value) => `Over at ${value}`, tooClose: 'The alarm level is at least 10 above the other', tooLow: 'The alarm level is at least 40', priority: 'Priority becomes', keep: 'As it is', move: 'Move to a group', moves: { never: 'Never', unassigned: 'Unless an agent has it', always: 'Always, from an agent too' }, group: 'Which group', groupHint: 'Senior agents, say', groupNeeded: 'Choose a group', groupGone: 'That group is gone; choose another',
    recent: (alarms, falses) => `Last 30 days: alarms ${alarms}, false ${falses}`, noneRecent: 'No alarms in the last 30 days', many: 'Many are false: consider a higher level.', saved: 'Saved', changedElsewhere: 'Somebody else changed this; these are the newest settings', reset: 'Reset',
  },
}

export const groups = {
  title: 'Groups', about: 'Conversations are handed to groups: from which inboxes they come, and who answers them.', add: 'New group', editTitle: (name: string) => `Edit ${name}`,
  none: 'No groups yet', noneHelp: 'Put those who know the same things into one group, such as “Sales” or “Returns”.', name: 'Name', nameHint: 'For example: Returns',
  members: 'Members', membersHelp: 'Only those who may answer conversations can join.', inboxes: 'Inboxes', inboxesHelp: 'Conversations from these inboxes come to this group first.', allOthers: 'All other inboxes',
  default: 'Default', defaultHelp: 'Takes what no other group takes. There is exactly one.', nobody: 'No members yet: nobody answers what comes here',
  online: (here: number, all: number) => `${here} of ${all} online`, removeAsk: (name: string) => `Remove the group “${name}”?`, removeHelp: 'Waiting conversations go to the default group; records are kept.',
  tabs: { members: 'Members', plan: 'How it is given out' }, skill: 'Skill', skillHelp: '0 to 100: the higher value comes first. Give equals the same value.', lent: 'helping out', lentHelp: 'Drawn in while many wait; goes back by itself.',
  mode: 'Mode', modes: { least_busy: 'Least busy', round_robin: 'Round robin', longest_idle: 'Longest idle', sticky: 'Same agent again', manual: 'Taken by hand' },
  modeHelp: { least_busy: 'To whoever has the smallest share of places taken.', round_robin: 'One each in turn, whatever they have to do.', longest_idle: 'To whom nothing was given and nothing ended longest.', sticky: 'Back to the agent who served the contact last; a full one is waited for a little, then somebody else.', manual: 'They wait, the group is alerted, and somebody takes them.' },
  stickyMinutes: 'Wait at most (minutes)', stickyThen: 'Otherwise', skillFirst: 'Higher skill first', skillFirstHelp: 'Off: the mode alone decides.',
  overflow: 'Overflow', overflowHelp: 'Goes to another group after too long a wait, or when too many wait.', overflowTo: 'To the group', overflowNone: 'No overflow', afterSeconds: 'After waiting (s)', moreThan: 'When more wait than', overflowNeeds: 'Give a time, a number, or both',
  reserve: 'Help from others', reserveHelp: 'When the queue grows, agents of other groups help out by themselves, and go back when it is short again.', reserveFrom: 'Who helps', reserveNone: 'Nobody', above: 'Begins when more wait than', below: 'Ends at most at', reserveSeconds: 'for (s)', belowLess: 'Must be less than where it begins',
}

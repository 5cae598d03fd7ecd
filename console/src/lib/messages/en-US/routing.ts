export const groups = {
  title: 'Groups', about: 'Conversations are handed to groups: from which inboxes they come, and who answers them.', add: 'New group', editTitle: (name: string) => `Edit ${name}`,
  none: 'No groups yet', noneHelp: 'Put those who know the same things into one group, such as “Sales” or “Returns”.', name: 'Name', nameHint: 'For example: Returns',
  members: 'Members', membersHelp: 'Only those who may answer conversations can join.', inboxes: 'Inboxes', inboxesHelp: 'Conversations from these inboxes come to this group first.', allOthers: 'All other inboxes',
  default: 'Default', defaultHelp: 'Takes what no other group takes. There is exactly one.', nobody: 'No members yet: nobody answers what comes here',
  online: (here: number, all: number) => `${here} of ${all} online`, removeAsk: (name: string) => `Remove the group “${name}”?`, removeHelp: 'Waiting conversations go to the default group; records are kept.',
}

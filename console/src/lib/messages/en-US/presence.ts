export const presence = {
  states: { online: 'Online', busy: 'Busy', break: 'Break', offline: 'Offline' },
  help: { online: 'Receives new conversations', busy: 'Gets no new ones, can go on answering', break: 'Away, with a reason', offline: 'Receives nothing' },
  switchLabel: (state: string) => `State: ${state}. Change it`,
  chosen: (state: string) => `You are now: ${state}`,
  breakTitle: 'Why a break?', breakBegin: 'Begin break', reasonHint: 'Another reason, optional', reasons: ['Meal', 'Meeting', 'Training', 'Rest'],
  log: 'My record of states',
  disconnected: 'Not connected',
}

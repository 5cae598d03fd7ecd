import type { Catalogue } from '../zh-CN.ts'

export const floor: Catalogue['floor'] = {
  title: 'Floor', about: 'Agents, queues and conversations as they are now.', tabs: { floor: 'Floor', breaches: 'Breaches', levels: 'Service levels' },
  figures: { waiting: 'Waiting', longest: 'Longest wait', serving: 'In progress', here: 'Agents online', late: 'Overdue' },
  queues: 'Queues', group: 'Group', noGroup: 'No group', waiting: 'Waiting', longest: 'Longest wait', assigned: 'In progress', noQueues: 'Nobody waits and no conversation is in progress',
  agents: 'Agents', agent: 'Agent', state: 'State', since: 'For', load: 'Load', groups: 'Groups', noAgents: 'No agent has been here yet', noAgentsHelp: 'Agents appear once they have opened the workspace.', full: 'Full',
  chats: 'Conversations', contact: 'Contact', waits: 'Waits', sla: 'Service level', lastSaid: 'Last message', noChats: 'No conversation fits', noChatsHelp: 'Conversations appear here while contacts wait or agents have them.',
  more: 'Only the 500 that have waited longest are shown; narrow them down with the filters.', allGroups: 'All groups', allAgents: 'All agents', allInboxes: 'All inboxes', onlyWaiting: 'Only waiting', inQueue: 'In the queue', answered: 'Answered',
  open: (name) => `Watch the conversation with ${name}`,
}
export const watching: Catalogue['watching'] = {
  title: (name) => `Watching: ${name}`, unseen: 'The contact does not see that you watch. Watching is put on the audit record.', whisper: 'Whisper', whisperHint: 'Only the agent sees this, never the contact', whisperSend: 'Send whisper', whispered: 'The agent has your whisper',
  bargeIn: 'Barge in', bargeInAsk: 'Come in and write to the contact?', bargeInHelp: 'The contact sees that you have joined. The agent keeps the conversation.', stepBack: 'Step back', joined: 'You have joined and can write to the contact',
  takeOver: 'Take over', takeOverAsk: 'Take over this conversation?', takeOverHelp: 'It becomes yours, whatever your capacity. The reason is left as a note for the agent.', tookOver: 'It is yours now, under “Mine”', goThere: 'Go and answer',
  forceClose: 'Force close', forceCloseAsk: 'Close this conversation by force?', forceCloseHelp: 'It closes at once and the contact is told. The reason stays as a note.', forceClosed: 'The conversation is closed',
  reason: 'Reason', reasonNeeded: 'Say why', reasonHint: 'For example: the contact is upset, a supervisor takes care', closed: 'The conversation is closed', mine: 'This conversation is yours', openInWorkspace: 'Open in the workspace', nobody: 'No agent yet', has: (name) => `Agent: ${name}`,
}
export const sla: Catalogue['sla'] = {
  title: 'Service levels', about: 'How soon to answer and to resolve. Agents are warned before the time is over, supervisors when it is exceeded.', add: 'New service level', edit: (name) => `Edit ${name}`, name: 'Name', nameHint: 'For example: Presales standard',
  none: 'No service levels yet', noneHelp: 'Make the first one, such as “first reply within a minute”. Without any, nothing is measured and nobody is reminded.', enabled: 'On', enableLabel: (name) => `Switch “${name}” on`,
  kinds: { first_reply: 'First reply', next_reply: 'Next reply', resolution: 'Resolution' }, kindHelp: { first_reply: 'From the hand-over to an agent\'s first reply', next_reply: 'From each message of the contact to the agent\'s reply', resolution: 'From the hand-over to closing' },
  notMeasured: 'Not measured', units: { seconds: 'seconds', minutes: 'minutes', hours: 'hours' }, targetMissing: 'Give at least one time', targetRange: 'Between 10 seconds and 90 days', conditions: 'Applies to', conditionsHelp: 'Nothing chosen means all. From top to bottom, the first that fits counts.',
  brands: 'Brands', inboxes: 'Inboxes', groups: 'Groups', priorities: 'Priorities', priorityNames: ['Normal', 'Raised', 'High', 'Urgent'], all: 'All', businessHours: 'Count business hours only', businessHoursHelp: 'Those of the group or the inbox; around the clock where none are set.',
  warnAt: 'Warn at', warnAtHelp: 'Percent of the time used', raisePriority: 'Raise the priority', raisePriorityHelp: 'To high with the warning, to urgent once exceeded.', up: (name) => `Move “${name}” up`, down: (name) => `Move “${name}” down`,
  removeAsk: (name) => `Remove “${name}”?`, removeHelp: 'Clocks that run by it stop. Breaches so far stay on record.',
  left: (kind, time) => `${kind}: ${time} left`, late: (kind, time) => `${kind}: ${time} over`, breached: 'Overdue', warned: 'Due soon',
  breachesAbout: 'Where a service level was exceeded, latest first.', noBreaches: 'No breaches', noBreachesHelp: 'Conversations that exceed a service level are listed here.', took: 'Outcome', stillOpen: 'Still open', lateBy: (time) => `${time} late`, allKinds: 'All kinds', level: 'Service level', when: 'Exceeded', noContact: 'Not yours to see',
  warnTitle: (name) => `${name}: soon overdue`, breachTitle: (name) => `${name}: overdue`, manyBreaches: (count) => `${count} conversations are overdue`, look: 'Have a look',
}

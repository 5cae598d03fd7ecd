export const audit = {
  title: 'Audit log', about: 'Who did what and when. Each row is chained to the one before it, so that editing, deleting or cutting off is found.', none: 'No records yet', noneHelp: 'They appear as soon as somebody signs in or changes something.', nothingFound: 'No record fits', nothingFoundHelp: 'Widen or clear the filters.',
  filter: 'Filter', clear: 'Clear filters', hints: { actor: 'Actor', object: 'Object id' }, time: 'Time', actor: 'Actor', action: 'Action', object: 'Object', ip: 'Address', result: 'Result', reason: 'Reason',
  results: { success: 'Success', denied: 'Denied', failed: 'Failed' }, actorTypes: { user: 'person', visitor: 'contact', bot: 'bot', token: 'API token', job: 'job', system: 'system' },
  objectTypes: {
    session: 'Sign-in', person: 'Person', role: 'Role', group: 'Group', brand: 'Brand', inbox: 'Inbox', contact: 'Contact', conversation: 'Conversation', message: 'Message', file: 'File', knowledge: 'Knowledge',
    webhook: 'Webhooks', api_key: 'API keys',
    agent: 'Agent', settings: 'Settings', module: 'Module', audit: 'Audit log', backup: 'Backup', link: 'One-time link',
  },
  detail: 'Audit record', changedFields: 'Changed fields', channel: 'Channel', brand: 'Brand', node: 'Node', requestId: 'Request', chain: 'Chain and number', hash: 'Hash', only: 'Only this',
  verify: 'Verify', good: 'Complete and unchanged', bad: 'Something is wrong', checked: (rows: number, chains: number) => `${rows} rows in ${chains} chains checked.`, checkedAt: (at: string) => `Checked at ${at}`,
  problems: { changed: 'its content was changed', moved: 'it was moved', missing: 'a row is missing', cut_off: 'the end is cut off', checkpoint: 'it differs from the signed checkpoint' } as Record<string, string>,
  firstBad: (chain: string, seq: number, problem: string) => `First bad row: chain ${chain}, number ${seq} (${problem}). Tell the security administrator at once and touch nothing.`,
}

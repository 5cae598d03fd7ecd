/**
 * Writes that are no actor's act on a business object, so they leave no audit row. Work that names one of these actions
 * is bookkeeping; everything else is recorded. This is the whole list.
 */
export const bookkeepingActions: ReadonlySet<string> = new Set([
  'lane.renew', // a process says that it lives
  'cursor.save', // how far events have been handled
  'event.park', // an event that could not be handled: an alarm tells of it
  'event.trim', // events that everybody has handled
  'heartbeat.write', // that the primary lives, for its replicas
  'readiness.look', // whether the database takes writes; it writes nothing
  'job.claim', // who runs a timed job
  'job.finish',
  'conversation.mark', // read and received marks
  'mention.read', // which notes that name one have been seen
  'queue.leave', // a conversation that waits no longer, as it was told elsewhere
  'queue.move', // its place in line, after its priority changed
  'queue.note', // how long a backlog has been short
  'silence.begin', // an agent was warned, or answered: what moves is recorded
  'silence.end',
  'presence.touch', // an agent's live connection
  'session.touch', // when a session was last used
  'contact.touch', // when a contact was last here
  'delivery.queue', // what goes out to a contact over a vendor's channel: the message is recorded
  'delivery.take', // which process sends it
  'delivery.note', // what became of a try
  'delivery.recall', // it does not go out any more; the recall is recorded
  'delivery.trim', // deliveries whose time is over
  'webhook.queue', // what happened, noted for whoever is to be told
  'webhook.claim', // which process sends it
  'webhook.note', // what became of a try
  'webhook.trim', // deliveries whose time is over
  'api_key.touch', // when a key was last used
  'understanding.count', // how often what happened, day by day
  'lesson.gather', // messages worth learning from, put with their like: what is decided of them is recorded
  'lesson.hear',
  'lesson.trim', // those of more than half a year ago
  'training.progress', // how far a training is: that it was asked for, and what came of it, is recorded
  'moderation.note', // refusals by words and addresses, each on record by itself
  'emotion.trim', // moods of more than half a year ago, alarms of more than a year
  'moderation.trim', // places of words that are older than half a year
  'channel.lock', // who may ask a vendor for a token
  'channel.remember', // tokens of vendors
  'channel.sweep', // those whose time is over
  'inbox.note', // when a vendor last called
  'inbound.wait', // a file is tried again a moment later
  'inbound.pull', // how far a vendor's account was read
  'inbound.trim', // repeats that are not known any more
  'visit.pages', // the pages that it has looked at
  'sla.clock', // clocks of service levels start, stop, warn
  'emotion.score', // what a message did to the contact's mood; alarms are recorded
  'emotion.forget_words', // what a recalled message said; the recall is recorded
  'thought.trim', // what the bot made of messages a month ago
  'visit.context', // the page that a contact looks at
])

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Every metric of the process, by what it counts. Served at `/metrics` on the management port. */
export function createMetrics() {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry, prefix: 'yanshu_' })
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) => new Counter({ name: `yanshu_${name}`, help, labelNames: [...labelNames], registers })
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) => new Gauge({ name: `yanshu_${name}`, help, labelNames: [...labelNames], registers })
  const histogram = <L extends string>(name: string, help: string, buckets: number[], labelNames: readonly L[] = []) =>
    new Histogram({ name: `yanshu_${name}`, help, buckets, labelNames: [...labelNames], registers })
  const short = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

  return {
    registry,
    connections: gauge('connections', 'Live sockets', ['kind']),
    frames: counter('frames_total', 'Frames on sockets', ['kind', 'direction']),
    slowDropped: counter('slow_sockets_dropped_total', 'Sockets cut off because they read too slowly', ['kind']),
    requests: histogram('http_request_seconds', 'HTTP requests', short, ['route', 'status']),
    groups: histogram('commit_seconds', 'Group transactions from begin to answer', short),
    groupSize: histogram('commit_pieces', 'Pieces of work in one group transaction', [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]),
    writesWaiting: gauge('writes_waiting', 'Pieces of work that wait for their transaction'),
    primaryAnswers: gauge('primary_answers', 'Whether the primary database answered at the last look'),
    replicaInUse: gauge('replica_in_use', 'Whether lists are read on the replica', ['replica']),
    replicaLag: gauge('replica_lag_seconds', 'How old what the replica shows is, by the heartbeat', ['replica']),
    replicaReads: gauge('replica_reads', 'Reads that the replica answered since the start', ['replica']),
    replicaLate: gauge('replica_late', 'Times that the replica had not got a position in time, since the start', ['replica']),
    messages: counter('messages_total', 'Messages stored', ['from']),
    backlog: gauge('backlog_conversations', 'Conversations that wait for a person', ['inbox']),
    groupBacklog: gauge('group_backlog_conversations', 'Conversations that wait for the people of a group', ['group']),
    assigned: gauge('assigned_conversations', 'Conversations that agents have', ['inbox']),
    waits: histogram('wait_seconds', 'From waiting to assigned', [1, 5, 15, 30, 60, 120, 300, 900, 3600], ['inbox']),
    botActs: counter('bot_acts_total', 'What the bot did with a question', ['act']),
    handOvers: counter('hand_overs_total', 'Conversations handed to people', ['reason']),
    moodAlarms: counter('mood_alarms_total', 'Alarms of contacts\' moods, by how they stand', ['state']),
    readSeconds: histogram('understanding_seconds', 'From the words of a message to what they mean', [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]),
    botSeconds: histogram('bot_reply_seconds', 'From the stored question to the stored answer', short),
    eventsBehind: gauge('events_behind', 'Events that subscribers have yet to handle'),
    parked: counter('parked_events_total', 'Events given up after repeated failures', ['subscriber']),
    hooks: counter('hooks_total', 'Callbacks of vendors, by what became of them', ['channel', 'result']),
    hookSkew: gauge('hook_clock_skew_seconds', 'How far our clock is before the vendor\'s, by the latest callback', ['channel']),
    inboundNews: counter('inbound_news_total', 'What vendors told', ['channel', 'kind', 'outcome']),
    vendorSends: counter('vendor_sends_total', 'Requests handed to vendors, by what became of them', ['channel', 'result']),
    vendorSeconds: histogram('vendor_send_seconds', 'Handing a request to a vendor', [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30], ['channel']),
    connectorCalls: counter('connector_calls_total', 'Calls of the shop\'s interface', ['call', 'result']),
  }
}
export type Metrics = ReturnType<typeof createMetrics>

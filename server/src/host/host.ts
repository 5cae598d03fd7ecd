import { hostname } from 'node:os'
import type { Config } from '../base/config.ts'
import type { Clock } from '../base/clock.ts'
import type { Databases } from '../base/db/open.ts'
import type { Keys } from '../base/keys.ts'
import type { Logger } from '../base/log.ts'
import type { Metrics } from '../base/metrics.ts'
import type { Database } from '../database.ts'
import type { PubSub } from '../ports/pubsub/port.ts'
import { inside } from './actor.ts'
import { createRecorder } from './audit/record.ts'
import { createRefusals } from './audit/refusals.ts'
import { createDispatcher } from './events/dispatcher.ts'
import { createFollower } from './events/follower.ts'
import type { Event, EventName } from './events/list.ts'
import { createEventLog } from './events/log.ts'
import type { Subscriber } from './events/runner.ts'
import { trimJob } from './events/trim.ts'
import { createFanOut } from './fan-out.ts'
import { startHeartbeat } from './heartbeat.ts'
import { createJobs } from './jobs/run.ts'
import { claimLane, forgetProcess, nameProcess } from './lane.ts'
import type { Module } from './module.ts'
import { socketLimits } from './realtime/limits.ts'
import { createGateway } from './realtime/gateway.ts'
import type { GatewayDeps } from './realtime/deps.ts'
import { createSocketMetrics } from './realtime/socket-metrics.ts'
import { createWideLive } from './realtime/wide-live.ts'
import { createRelay } from './relay.ts'
import { createSwitches } from './switches.ts'
import { createWriter } from './transact.ts'

export interface HostDeps {
  config: Config
  databases: Databases<Database>
  /** How processes ring at each other's door. */
  pubsub: PubSub
  keys: Keys
  clock: Clock
  log: Logger
  metrics: Metrics
  /** Whose token a socket's first frame holds. */
  identifySocket: GatewayDeps['identifySocket']
}

/** Everything that runs modules and knows none: writer, events, sockets, jobs, switches. */
export function createHost(deps: HostDeps) {
  const { config, databases, keys, clock, log, metrics } = deps
  const process = nameProcess()
  const eventLog = createEventLog(databases.reader)
  const writer = createWriter({
    databases, process, clock, log, recorder: createRecorder(keys.audit, hostname()), committed,
    measured: (ms, pieces) => {
      metrics.groups.observe(ms / 1000)
      metrics.groupSize.observe(pieces)
    },
  })
  const { transact } = writer
  const switches = createSwitches(databases.reader, databases.dialect, transact)
  const refused = createRefusals(transact, clock, log)
  const gateway = createGateway({
    identifySocket: deps.identifySocket, refused, isOn: switches.isOn, limits: socketLimits(config.limitsFactor), log, clock, checkOutputs: config.checkOutputs,
    metrics: createSocketMetrics(metrics),
  })
  const fanOut = createFanOut(gateway.live, switches.isOn, log)
  const follower = createFollower({ db: databases.reader, clock, logger: log, ownLane: writer.lane, tell })
  const relay = createRelay({ pubsub: deps.pubsub, process, key: keys.token, log })
  relay.hear('events', (body) => {
    const { lane, no } = body as { lane: string; no: number }
    follower.ring(lane, no)
  })
  const live = createWideLive(gateway.live, relay)
  const dispatcher = createDispatcher({
    databases, transact, log: eventLog, clock, logger: log, process, ownLane: writer.lane,
    parked: (subscriber) => metrics.parked.inc({ subscriber }),
  })
  const jobs = createJobs({ databases, transact, process, clock, log, isOn: (name) => name === ownName || switches.isOn(name) })
  jobs.add(ownName, 'trim_events', trimJob(databases, transact))
  const modules: Module[] = []
  /** Modules that were started, with what undoes that. */
  const running = new Map<string, () => Promise<void> | void>()
  let following: Promise<void> = Promise.resolve()
  /** A command, which starts nothing, follows no switches either. */
  let serving = false
  let cancelLook: () => void = () => {}

  function committed(events: Event[]): void {
    const { lane, no } = events.at(-1)!
    eventLog.append(lane, events)
    follower.committed(events)
    dispatcher.wake(lane)
    relay.tell('events', { lane, no })
  }

  /** Events of any process. */
  function tell(events: readonly Event[]): void {
    fanOut.tell(events)
    if (serving && events.some((event) => event.name === 'module.switched')) void follow()
  }

  /** Brings every module to the state of its switch, set here or by another process; one call after another. Never rejects. */
  function follow(): Promise<void> {
    following = following.then(() => align()).catch((error: unknown) => log.warn({ err: error }, 'switches could not be followed'))
    return following
  }
  async function align(): Promise<void> {
    await switches.load()
    for (const module of modules) {
      if (!serving || switches.isOn(module.name) === running.has(module.name)) continue
      await (running.has(module.name) ? putToRest(module.name) : wakeUp(module))
    }
  }
  async function startModule(module: Module): Promise<void> {
    running.set(module.name, (await module.start?.(config.databaseUrl === undefined)) ?? (() => {}))
  }
  async function stopModule(name: string): Promise<void> {
    const stop = running.get(name)
    running.delete(name)
    await stop?.()
  }
  async function wakeUp(module: Module): Promise<void> {
    log.info({ module: module.name }, 'module on')
    await startModule(module)
    try {
      await dispatcher.add(subscriberOf(module))
    } catch (error) {
      // It is begun anew at the next look.
      await stopModule(module.name)
      throw error
    }
  }
  async function putToRest(name: string): Promise<void> {
    log.info({ module: name }, 'module off')
    await dispatcher.remove(name)
    await stopModule(name)
  }
  function look(): void {
    cancelLook = clock.after(lookMs, () => {
      metrics.writesWaiting.set(writer.waiting())
      metrics.eventsBehind.set(dispatcher.behind())
      void follow().then(() => serving && look())
    })
  }

  return {
    transact, live, gateway, switches, refused, dispatcher,
    /** Moves commits and dispatches on: for tests and metrics. */
    writer,

    /** Adds a module, in the order of the line. */
    use(module: Module): void {
      switches.add(module)
      modules.push(module)
      gateway.use(module)
      fanOut.use(module)
      for (const [name, job] of Object.entries(module.jobs ?? {})) jobs.add(module.name, name, job)
    },

    /** Takes a lane and begins: from now on `transact` works. */
    async begin(): Promise<void> {
      const lane = await claimLane(databases, process, clock)
      await follower.begin()
      writer.begin(lane)
      await switches.load()
    },

    /** Starts the modules that are on, their subscribers and jobs. */
    async start(): Promise<void> {
      const on = modules.filter((module) => switches.isOn(module.name))
      for (const module of on) await startModule(module)
      await relay.open()
      await dispatcher.start(on.map(subscriberOf))
      follower.start()
      jobs.start()
      if (databases.replicas) running.set('heartbeat', startHeartbeat(transact, databases.dialect, clock))
      serving = true
      look()
    },

    /** Says goodbye to the sockets, finishes what was accepted and gives the lanes back. */
    async stop(): Promise<void> {
      serving = false
      cancelLook()
      await following
      await gateway.drain()
      await jobs.stop()
      // One that cannot stop well must not keep the others and the lanes.
      for (const name of [...running.keys()].reverse()) await stopModule(name).catch((error: unknown) => log.warn({ err: error, module: name }, 'a module did not stop well'))
      follower.stop()
      await dispatcher.stop()
      await writer.stop()
      await relay.close()
      forgetProcess(process)
    },
  }
}
export type Host = ReturnType<typeof createHost>

/** In whose name the host runs its own jobs. */
const ownName = 'host'
/** Other processes' switches are followed within this time. */
const lookMs = 2000

function subscriberOf(module: Module): Subscriber {
  const entries = Object.entries(module.on ?? {}) as [EventName, (event: Event, actor: ReturnType<typeof inside>) => Promise<void>][]
  return {
    name: module.name,
    handlers: new Map(entries.map(([name, handle]) => [name, (event) => handle(event, inside(module.name === 'bot' ? 'bot' : 'system', module.name, event.id, 'event'))])),
  }
}

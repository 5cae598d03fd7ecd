import type { DoctorWords } from './zh-CN.ts'

export const doctorEnUS: DoctorWords = {
  healthy: 'All is well.',
  problems: (count) => `${count === 1 ? 'One problem' : `${count} problems`} found; do what stands above.`,
  node: { what: 'Node', todo: (oldest) => `Node ${oldest} or newer is needed: run npm install in the program's folder` },
  dataDir: {
    what: 'data folder', open: (folder) => `${folder} is open to other users of this machine`, readOnly: (folder) => `${folder} cannot be written`,
    todo: 'Run this as the user that runs the server; if that fails too, give the folder to that user',
  },
  space: { what: 'disk space', free: (mib) => `${mib} MiB free`, todo: 'Make room or add some; on a full disk no message can be stored' },
  keys: { what: 'key file', none: 'not there yet; the first start makes it', mode: (mode) => `readable, mode ${mode}` },
  pages: { what: 'pages', built: 'console and widget are built', missing: (files) => `${files} is missing`, todo: 'npm start builds them' },
  port: {
    what: 'port', any: 'chosen by the system', free: (port) => `${port} is free`, ours: (port) => `Yanshu answers on ${port}`,
    taken: (port) => `another program answers on ${port}`, todo: 'Stop that program, or choose another port with PORT',
  },
  files: {
    what: 'files', well: (place, isAll) => `${place} takes, gives and removes them${isAll ? '' : '; some still lie in the data folder: npm run yanshu -- files move'}`,
    fails: (place, reason) => `${place} does not: ${reason}`,
    todo: 'Check the S3_ variables, the rights of the key (put, get, delete, list), the way to the store and the clock. Uploads are refused meanwhile',
  },
  database: {
    what: 'database', none: (folder) => `nothing in ${folder} yet; the first start makes it`, server: (version) => `${version}; commits are on disk`,
    file: (version) => `SQLite ${version}; the file is sound, commits are on disk`, damaged: (problem) => `the file is damaged: ${problem}`,
    restore: 'Stop the server and restore the latest backup with npm run yanshu -- restore', unreachable: 'Check DATABASE_URL, the rights on the data folder, and the disk',
  },
  replicas: {
    what: 'replicas', comma: '; ', none: 'none configured', well: (name, seconds) => `${name} is well, ${seconds} s behind`,
    unreachable: (name) => `${name} cannot be reached`, lagging: (name, seconds) => `${name} is ${seconds} s behind and not read`,
    unmarked: (name) => `${name} has no heartbeat: no server has started yet, or it is no replica of this primary`, isPrimary: (name) => `${name} is the primary itself`,
    stopped: (name, error) => `replication of ${name} has stopped${error === '' ? '' : `: ${error}`}`, writable: (name) => `${name} can be written: set read_only = ON`,
    todo: 'Reads go to the primary meanwhile. See "Checks" in docs/guides/mysql-and-replicas.md',
  },
  schema: { what: 'schema', current: 'up to date', missing: (count) => `${count === 1 ? 'one step is' : `${count} steps are`} missing`, todo: 'Run npm run yanshu -- migrate, or start the server' },
  search: { what: 'knowledge index', current: 'in use', stale: 'must be made anew', todo: 'The server does so in the background when it starts; restart it if it runs' },
  parked: {
    what: 'parked events', none: 'none', some: (count, list) => `${count}: ${list}`,
    todo: 'These were tried several times in vain. Look for their ids in the log, mend the cause, then run npm run yanshu -- events replay',
  },
  lanes: {
    what: 'lanes', comma: '; ', count: (count, held) => `${count}, ${held === '' ? 'none in use' : `in use: ${held}`}`,
    waiting: (count) => `${count} events wait for a server`, silent: (lane, owner) => `the process ${owner} of ${lane} lives but no longer renews its lease`, todo: 'It may hang: restart the server',
  },
  clock: { what: 'clock', behind: (now, seconds) => `${now}, ${seconds} s before the latest audit record`, todo: "Set the machine's clock, best by NTP" },
}

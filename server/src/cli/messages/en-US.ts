import type { AuditReport } from '../../host/audit/verify.ts'
import { doctorEnUS } from './doctor/en-US.ts'
import type { Messages } from './zh-CN.ts'

const problems: Record<NonNullable<AuditReport['firstBad']>['problem'], string> = {
  changed: 'changed', moved: 'moved', missing: 'missing', cut_off: 'cut off from here', checkpoint: 'not what the signed checkpoint says',
}

export const enUS: Messages = {
  usage: 'usage',
  unknownCommand: (words) => `there is no command "${words}".`,
  moreHelp: 'more about one of them: npm run yanshu -- help <command>',
  badOption: (name) => `the option ${name} is not right.`,
  surplusWord: (word) => `one word too many: ${word}.`,
  notInstalled: (folder) => `there is no installation in ${folder}: check DATA_DIR, or start the server first.`,
  notMigrated: 'the schema of the database is not up to date: run npm run yanshu -- migrate first.',
  migrated: (count) => (count === 0 ? 'The schema was up to date.' : `${count === 1 ? 'One step' : `${count} steps`} applied; the schema is up to date.`),
  keysAccepted: 'The keys in the data folder are now those of the database. All sessions have ended; the audit log of before can be verified no more.',
  keysKnown: 'The keys in the data folder are those of the database already.',
  commands: {
    'accept-keys': {
      does: 'makes the keys in the data folder those of the database', more: ['Only for when the former keys.json is lost for good; stop all servers first.', 'All sessions end, the audit log of before can be verified no more, and the shops\' keys must be made anew.'],
    },
    'migrate': { does: 'brings the schema of the database up to date', more: ['A start does the same; use this to do it before, or to prepare a new data folder.', 'A SQLite database is copied to DATA_DIR/backups first.'] },
    'user add': {
      does: 'adds somebody who can sign in at once',
      more: ['The password is asked for and not shown; --password-stdin reads the first line of the standard input.', 'It is never an argument, since those show in the list of processes and in histories.', '--role may come several times: --role agent --role supervisor.'],
    },
    'audit verify': { does: 'checks that the audit is whole', more: ['Walks every chain, compares it with the signed checkpoints and names the first bad record.', 'Exit code: 0 good, 1 bad.'] },
    'backup': {
      does: 'writes all data into one file', more: [
        'The server may run. Without a name: DATA_DIR/backups/yanshu-<time>.tar.gz.', 'Holds the database, uploads, keys and audit checkpoints. A MySQL or MariaDB database is dumped by its own tool; the command for it is printed.',
      ],
    },
    'restore': { does: 'puts a backup back', more: ['Stop the server first. A data folder that is not empty needs --force; what was there moves to DATA_DIR/before-restore-<time>.', 'Every part is checked by SHA-256 before, the audit after.'] },
    'doctor': { does: 'looks whether all is well and says what to do', more: ['Changes nothing; the server may run. Exit code: 0 all is well, 1 there are problems.'] },
    'events replay': {
      does: 'lets events be handled that were parked', more: ['Do this once the cause is mended: npm run yanshu -- doctor names them. The server may run.', 'Without options: all of them. What fails again stays parked. Exit code: 0 all were handled, 1 some were not.'],
    },
    'files move': {
      does: 'moves files from the data folder into the object store', more: [
        'S3_ENDPOINT and the other S3_ variables name the store. The server may run: what is not moved yet is read from the folder.', 'A file leaves the folder once the store has it; with --keep it stays. Stopped half way, the next call goes on.',
      ],
    },
    'module list': { does: 'lists the modules and whether they are on', more: [] },
    'module on': { does: 'switches a module on', more: ['A running server follows within 5 s.'] },
    'module off': { does: 'switches a module off', more: ['A running server follows within 5 s.'] },
  },
  user: {
    incomplete: 'give --login, --name and --role.',
    badLogin: 'a login has 2 to 64 letters, digits or . _ @ - signs.',
    badName: 'a name has 1 to 64 characters.',
    unknownRole: (role, known) => `there is no role ${role}; there are: ${known}.`,
    noTerminal: 'nobody can be asked here: give the password with --password-stdin.',
    password: 'Password: ', again: 'Once more: ',
    noPassword: 'no password was given, so nobody was added.', longPassword: 'a password has at most 256 characters; nobody was added.', differs: 'the two passwords differ, so nobody was added.',
    added: (login, roles) => `${login} (${roles}) was added and can sign in now.`,
  },
  audit: {
    walked: (rows, chains) => `Checked: ${rows} records in ${chains} ${chains === 1 ? 'chain' : 'chains'}.`,
    good: 'The audit is whole.',
    bad: ({ chain, seq, problem }) => `The audit is not whole: chain ${chain}, record ${seq}: ${problems[problem]}.`,
  },
  backup: {
    exists: (file) => `${file} exists and was left as it is.`,
    made: (file, bytes, files) => `Backed up to ${file} (${Math.ceil(bytes / 1024)} KiB, ${files} ${files === 1 ? 'upload' : 'uploads'}).`,
    dump: (command) => ['The database is not in it. Now run, where the database can be reached:', `  ${command}`, 'or use a replica or the backup tools of the database; restore both together.'],
    secret: 'It holds keys and personal data: keep it safe, and a copy on another machine.',
  },
  restore: {
    nameless: 'say which file.',
    noFile: (file) => `${file} is not there.`,
    notEmpty: (folder) => `there is data in ${folder}; to replace it add --force, and it will be kept aside.`,
    serving: (owner) => `a server uses this data (process ${owner}): stop it first.`,
    unreadable: (problem) => `this is no usable backup, and nothing was changed (${problem}).`,
    differs: (path) => `${path} is damaged in this backup, and nothing was changed.`,
    otherEngine: (database) => (database === 'mysql' ? 'this backup belongs to a MySQL or MariaDB database: set DATABASE_URL.' : 'this backup holds a SQLite database: unset DATABASE_URL.'),
    kept: (folder) => `What was there is now in ${folder}.`,
    restored: (at, parts) => `Restored the backup of ${at}: ${parts} parts, all as they were packed.`,
    loadDump: ['The database is not in this backup; load the dump that belongs to it, such as:', '  gunzip -c yanshu.sql.gz | mariadb --user=… --password yanshu'],
    notLoaded: 'The database is not loaded yet; run npm run yanshu -- audit verify when it is.',
    older: 'The backup is of an older version; the next start brings it up to date.',
  },
  events: {
    badEvent: 'an event is written as LANE:NUMBER, as the doctor shows it.', noneSuch: 'no such event is parked.',
    handled: (id, subscriber) => `✓ ${id} ${subscriber}`, failed: (id, subscriber, reason) => `✗ ${id} ${subscriber}: ${reason}`,
    count: (done, failed) => (done + failed === 0 ? 'No events are parked.' : `${done} handled${failed > 0 ? `, ${failed} still parked` : ''}.`),
  },
  files: {
    noStore: 'no object store is set: set S3_ENDPOINT and the other S3_ variables first.',
    soFar: (count) => `${count} …`,
    stopped: (sent, reason) => `the object store failed: ${reason}. ${sent} ${sent === 1 ? 'file was' : 'files were'} moved before; run it again to go on.`,
    moved: (sent, there, kib, keep) => `${sent} ${sent === 1 ? 'file' : 'files'} (${kib} KiB) ${keep ? 'copied' : 'moved'}${there > 0 ? `, ${there} had been there before` : ''}.`,
  },
  module: {
    on: 'on', off: 'off', essential: '(essential, always on)', needs: (names) => `(needs ${names})`,
    nameless: 'say which module.', unknown: (name, known) => `there is no module ${name}; there are: ${known}.`,
    isEssential: (name) => `${name} is essential and always on.`, hindered: (name, others) => `${others} stands in the way of switching ${name}: deal with that first.`,
    isOn: (name) => `${name} is on; a running server follows within 5 s.`, isOff: (name) => `${name} is off; a running server follows within 5 s.`,
  },
  doctor: doctorEnUS,
}

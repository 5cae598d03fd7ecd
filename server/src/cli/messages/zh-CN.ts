import { doctorZhCN, type DoctorWords } from './doctor/zh-CN.ts'
import type { AuditReport } from '../../host/audit/verify.ts'

type FirstBad = NonNullable<AuditReport['firstBad']>
interface CommandText {
  /** One line for the list of commands. */
  does: string
  more: readonly string[]
}

const problems: Record<FirstBad['problem'], string> = {
  changed: '内容被改动', moved: '顺序不对', missing: '记录缺失', cut_off: '后续记录被截断', checkpoint: '与签名检查点不符',
}

/** 命令行的用语。 */
export const zhCN = {
  usage: '用法',
  unknownCommand: (words: string) => `没有“${words}”这个命令。`,
  moreHelp: '某个命令的详细说明：npm run yanshu -- help <command>',
  badOption: (name: string) => `选项 ${name} 有误。`,
  surplusWord: (word: string) => `多余的参数：${word}。`,
  notInstalled: (folder: string) => `${folder} 中没有雁书的数据：请检查 DATA_DIR，或先启动服务。`,
  notMigrated: '数据库的表结构不是最新：请先运行 npm run yanshu -- migrate。',
  migrated: (count: number) => (count === 0 ? '表结构已是最新，无需改动。' : `已执行 ${count} 步，表结构已是最新。`),
  keysAccepted: '已改用数据目录中的密钥。所有会话失效，之前的审计记录无法再校验。',
  keysKnown: '数据目录中的密钥就是这个数据库的密钥，无需改动。',
  commands: {
    'accept-keys': {
      does: '让数据库改用数据目录中的密钥', more: ['仅用于原来的 keys.json 彻底丢失时；请先停止所有服务进程。', '所有会话失效，之前的审计记录无法再校验，已保存的店铺密钥需重新生成。'],
    },
    'migrate': { does: '升级数据库的表结构', more: ['服务启动时会自动升级；本命令供提前执行或在全新的数据目录中建库。', 'SQLite 数据库升级前会先备份到 DATA_DIR/backups。'] },
    'user add': {
      does: '添加一名可立即登录的成员',
      more: ['密码在提示后输入，不显示；--password-stdin 从标准输入读取第一行。', '密码不能写在命令参数里，否则会出现在进程列表和历史记录中。', '--role 可重复，例如 --role agent --role supervisor。'],
    },
    'audit verify': { does: '校验审计记录是否完整', more: ['逐条校验每条链，并与签名检查点比对，指出第一条有问题的记录。', '退出码：0 完好，1 有问题。'] },
    'backup': {
      does: '备份全部数据到一个文件', more: [
        '服务运行时也可执行。默认写入 DATA_DIR/backups/yanshu-<时间>.tar.gz。', '包含数据库、上传的文件、密钥和审计检查点；使用 MySQL 或 MariaDB 时，数据库需另行导出，命令会给出。',
      ],
    },
    'restore': { does: '从备份恢复', more: ['请先停止服务。数据目录不为空时需加 --force，原有数据会移到 DATA_DIR/before-restore-<时间>。', '恢复前校验每个部分的 SHA-256，恢复后校验审计记录。'] },
    'doctor': { does: '检查安装是否健康，并给出处理办法', more: ['只读检查，服务运行时也可执行。退出码：0 正常，1 有问题。'] },
    'events replay': {
      does: '重新处理搁置的事件', more: ['请先排除原因（npm run yanshu -- doctor 会列出事件）。服务可以正在运行。', '不带参数则处理全部；再次失败的仍然搁置。退出码：0 全部处理成功，1 有未成功的。'],
    },
    'files move': {
      does: '把文件从数据目录迁移到对象存储', more: [
        '对象存储由 S3_ENDPOINT 等以 S3_ 开头的环境变量指定。服务运行时也可执行，尚未迁移的文件仍从数据目录读取。', '对象存储确认收妥后才删除数据目录中的文件；加 --keep 则保留。中途停下后再次执行即可继续。',
      ],
    },
    'module list': { does: '列出功能模块及其开关', more: [] },
    'module on': { does: '启用一个模块', more: ['正在运行的服务 5 秒内生效。'] },
    'module off': { does: '停用一个模块', more: ['正在运行的服务 5 秒内生效。'] },
  } satisfies Record<string, CommandText> as Record<'accept-keys' | 'migrate' | 'user add' | 'audit verify' | 'backup' | 'restore' | 'doctor' | 'events replay' | 'files move' | 'module list' | 'module on' | 'module off', CommandText>,
  user: {
    incomplete: '请给出 --login、--name 和 --role。',
    badLogin: '登录名须为 2 至 64 个字母、数字或 . _ @ - 字符。',
    badName: '姓名须为 1 至 64 个字符。',
    unknownRole: (role: string, known: string) => `没有角色 ${role}；可用的角色：${known}。`,
    noTerminal: '当前不是交互终端：请用 --password-stdin 从标准输入提供密码。',
    password: '密码：', again: '再输一次：',
    noPassword: '没有输入密码，未添加。', longPassword: '密码最多 256 个字符，未添加。', differs: '两次输入不一致，未添加。',
    added: (login: string, roles: string) => `已添加 ${login}（${roles}），现在即可登录。`,
  },
  audit: {
    walked: (rows: number, chains: number) => `已校验 ${rows} 条审计记录，共 ${chains} 条链。`,
    good: '审计记录完好。',
    bad: ({ chain, seq, problem }: FirstBad) => `审计记录有问题：链 ${chain} 第 ${seq} 条：${problems[problem]}。`,
  },
  backup: {
    exists: (file: string) => `${file} 已存在，未覆盖。`,
    made: (file: string, bytes: number, files: number) => `已备份到 ${file}（${Math.ceil(bytes / 1024)} KiB，含 ${files} 个上传的文件）。`,
    dump: (command: string) => ['此备份不含数据库。请接着在能连到数据库的机器上运行：', `  ${command}`, '或使用从库、数据库自带的备份工具；恢复时两者须配套。'],
    secret: '文件中有密钥和客户数据：请妥善保管，并复制到另一台机器。',
  },
  restore: {
    nameless: '请指定备份文件。',
    noFile: (file: string) => `找不到 ${file}。`,
    notEmpty: (folder: string) => `${folder} 中已有数据。如确要替换，请加 --force，原有数据会保留在一旁。`,
    serving: (owner: string) => `服务正在使用这些数据（进程 ${owner}）：请先停止服务。`,
    unreadable: (problem: string) => `备份文件不可用，未做任何改动（${problem}）。`,
    differs: (path: string) => `备份文件中的 ${path} 已损坏，未做任何改动。`,
    otherEngine: (database: string): string => (database === 'mysql' ? '这份备份配合 MySQL 或 MariaDB 使用：请设置 DATABASE_URL。' : '这份备份含 SQLite 数据库：请不要设置 DATABASE_URL。'),
    kept: (folder: string) => `原有数据已移到 ${folder}。`,
    restored: (at: string, parts: number) => `已恢复 ${at} 的备份，共 ${parts} 个部分，校验无误。`,
    loadDump: ['数据库不在此备份中，请用配套的导出文件恢复，例如：', '  gunzip -c yanshu.sql.gz | mariadb --user=… --password yanshu'],
    notLoaded: '数据库尚未导入；导入后请运行 npm run yanshu -- audit verify。',
    older: '备份来自较早的版本，启动时会自动升级。',
  },
  events: {
    badEvent: '事件写作「通道:编号」，与 doctor 显示的一致。', noneSuch: '没有搁置这样的事件。',
    handled: (id: string, subscriber: string) => `✓ ${id} ${subscriber}`, failed: (id: string, subscriber: string, reason: string) => `✗ ${id} ${subscriber}：${reason}`,
    count: (done: number, failed: number) => (done + failed === 0 ? '没有搁置的事件。' : `已处理 ${done} 条${failed > 0 ? `，仍有 ${failed} 条搁置` : ''}。`),
  },
  files: {
    noStore: '尚未配置对象存储：请先设置 S3_ENDPOINT 等以 S3_ 开头的环境变量。',
    soFar: (count: number) => `${count} …`,
    stopped: (sent: number, reason: string) => `对象存储出错：${reason}。此前已迁移 ${sent} 个文件，再次执行即可继续。`,
    moved: (sent: number, there: number, kib: number, keep: boolean) => `已${keep ? '复制' : '迁移'} ${sent} 个文件（${kib} KiB）${there > 0 ? `，另有 ${there} 个此前已在对象存储中` : ''}。`,
  },
  module: {
    on: '启用', off: '停用', essential: '（基础模块，不可停用）', needs: (names: string) => `（依赖 ${names}）`,
    nameless: '请指定模块名。', unknown: (name: string, known: string) => `没有模块 ${name}；现有模块：${known}。`,
    isEssential: (name: string) => `${name} 是基础模块，不可停用。`, hindered: (name: string, others: string) => `${name} 与 ${others} 相互依赖，请先处理 ${others}。`,
    isOn: (name: string) => `${name} 已启用；正在运行的服务 5 秒内生效。`, isOff: (name: string) => `${name} 已停用；正在运行的服务 5 秒内生效。`,
  },
  doctor: doctorZhCN as DoctorWords,
}
export type Messages = typeof zhCN

/** 体检的用语。 */
export const doctorZhCN = {
  healthy: '一切正常。',
  problems: (count: number) => `发现 ${count} 个问题，请按上面的提示处理。`,
  node: { what: 'Node 版本', todo: (oldest: string) => `需要 Node ${oldest} 或更高版本：在安装目录运行 npm install` },
  dataDir: {
    what: '数据目录', open: (folder: string) => `${folder} 对本机其他用户开放`, readOnly: (folder: string) => `${folder} 不可写`,
    todo: '请用运行服务的用户执行本命令；若仍不可写，请把该目录的属主改为此用户',
  },
  space: { what: '磁盘空间', free: (mib: number) => `剩余 ${mib} MiB`, todo: '请清理磁盘或扩容；空间写满后服务将无法保存消息' },
  keys: { what: '密钥文件', none: '尚未生成，首次启动时自动创建', mode: (mode: string) => `可读取，权限 ${mode}` },
  pages: { what: '页面', built: '控制台和访客窗口已构建', missing: (files: string) => `缺少 ${files}`, todo: '运行 npm start 会自动构建' },
  port: {
    what: '端口', any: '由系统分配', free: (port: number) => `${port} 空闲`, ours: (port: number) => `${port} 上雁书正在运行`,
    taken: (port: number) => `${port} 已被其他程序占用`, todo: '停止占用端口的程序，或用 PORT 换一个端口',
  },
  files: {
    what: '文件存储', well: (place: string, isAll: boolean) => `${place} 可正常写入、读取和删除${isAll ? '' : '；数据目录中还有尚未迁移的文件，可运行 npm run yanshu -- files move'}`,
    fails: (place: string, reason: string) => `${place} 不可用：${reason}`,
    todo: '请检查以 S3_ 开头的环境变量、密钥权限（写入、读取、删除、列举）、网络和系统时间；恢复之前无法上传文件',
  },
  database: {
    what: '数据库', none: (folder: string) => `${folder} 中还没有数据，首次启动时自动创建`, server: (version: string) => `${version}，提交即落盘`,
    file: (version: string) => `SQLite ${version}，文件完好，提交即落盘`, damaged: (problem: string) => `文件已损坏：${problem}`,
    restore: '请停止服务，用 npm run yanshu -- restore 恢复最近的备份', unreachable: '请检查 DATABASE_URL、数据目录的权限和磁盘',
  },
  replicas: {
    what: '从库', comma: '；', none: '未配置', well: (name: string, seconds: number) => `${name} 正常，延迟 ${seconds} 秒`,
    unreachable: (name: string) => `${name} 无法连接`, lagging: (name: string, seconds: number) => `${name} 落后 ${seconds} 秒，已暂停读取`,
    unmarked: (name: string) => `${name} 上没有心跳：服务尚未启动，或它不是这个主库的从库`, isPrimary: (name: string) => `${name} 就是主库`,
    stopped: (name: string, error: string) => `${name} 的复制已停止${error === '' ? '' : `：${error}`}`, writable: (name: string) => `${name} 可写，请设置 read_only = ON`,
    todo: '读取已自动改走主库，业务不受影响。请按 docs/guides/mysql-and-replicas.zh-CN.md 的“检查”一节处理',
  },
  schema: { what: '表结构', current: '已是最新', missing: (count: number) => `还有 ${count} 步未执行`, todo: '运行 npm run yanshu -- migrate，或直接启动服务' },
  search: { what: '知识库索引', current: '可用', stale: '需要重建', todo: '服务启动时会在后台自动重建；若服务正在运行，请重启' },
  parked: {
    what: '搁置的事件', none: '没有', some: (count: number, list: string) => `${count} 条：${list}`,
    todo: '这些事件多次处理失败。请按编号在日志中查找原因，修复后运行 npm run yanshu -- events replay',
  },
  lanes: {
    what: '写入通道', comma: '，', count: (count: number, held: string) => `共 ${count} 条${held === '' ? '，当前无进程占用' : `，使用中：${held}`}`,
    waiting: (count: number) => `${count} 条事件等待服务处理`, silent: (lane: string, owner: string) => `${lane} 的进程 ${owner} 还在，但已停止续约`, todo: '该进程可能卡死，请重启服务',
  },
  clock: { what: '系统时钟', behind: (now: string, seconds: number) => `${now}，比最近的审计记录早 ${seconds} 秒`, todo: '请校准系统时间（建议启用 NTP）' },
}
export type DoctorWords = typeof doctorZhCN

import type { MoodReasonKind } from '@yanshu/contract/emotion.ts'

const kinds: Record<MoodReasonKind, string> = {
  threat: '扬言投诉或曝光', insult: '骂人的话', demand: '强硬要求', rhetorical: '质问', sarcasm: '反话', again: '又一次、第几次', disgust: '厌烦', shouting: '感叹、大写', emoji: '生气的表情', complaint: '抱怨',
  thanks: '道谢', polite: '客气话', wording: '语气', encoder: '整句语气', repetition: '同样的话反复说', failures: '机器人没答上来', waiting: '等得久', change: '突然激动', length: '长篇大论',
}
/** How contacts feel: the curve beside a conversation, alarms, and their settings. */
export const emotion = {
  title: '客户情绪', levels: { calm: '平稳', tense: '不满', alarm: '激动' }, uneasy: '有点情绪', emotions: { neutral: '平静', happy: '高兴', angry: '生气', sad: '失落', fear: '担心', surprise: '意外' }, kinds,
  index: '情绪指数', mark: (level: string, index: number) => `客户情绪${level}，指数 ${index}`, curve: (count: number, index: number) => `最近 ${count} 条消息的情绪曲线，现在 ${index}`,
  point: (turn: number, index: number, text: string) => `第 ${turn} 条，指数 ${index}${text === '' ? '' : `，${text}`}`, go: '看原话', calmSoFar: '到现在都很平稳', why: '因为', nothing: '用词平和',
  excused: '与误报过的话相近，已减轻', raiseLine: '告警线', clearLine: '解除线', minutes: (count: string) => `等了 ${count} 分钟`, times: (count: string) => `连续 ${count} 次`, letters: (count: string) => `${count} 字`,
  alarm: {
    title: '情绪告警', raised: '告警中', calmed: '已缓和', closed: '告警已结束', false: '误报', at: (index: number) => `指数 ${index}`, markFalse: '误报', markHelp: '解除这次告警，之后相近的话算得更轻', marked: '已标为误报，告警解除', unmark: '撤销误报', unmarked: '已撤销误报',
    by: (name: string) => `${name} 标为误报`, news: (name: string) => `${name} 情绪激动`, many: (count: number) => `${count} 位客户情绪激动`, movedTo: (group: string) => `已转给「${group}」`, look: '去看看', over: '告警已解除',
  },
  list: {
    tab: '情绪告警', about: '情绪达到告警线的会话，最近的在前。', contact: '客户', why: '原因', when: '时间', who: '告警时由谁接待', state: '状态', allStates: '全部状态', allBrands: '全部品牌', brand: '品牌', none: '没有情绪告警', noneHelp: '客户情绪激动时，会话会列在这里，并提醒主管。',
    bot: '机器人', now: '现在有客户情绪激动', nowHelp: '按指数从高到低', watch: (name: string) => `监看与 ${name} 的会话`,
  },
  terms: {
    tab: '情绪设置', title: '情绪设置', about: '什么时候告警，告警后怎么处理。每个品牌各自设置。', on: '识别情绪并告警', onHelp: '关闭后不再分析这个品牌的消息。', levels: '告警线与解除线', levelsHelp: '指数升到告警线就告警，降到解除线才解除。两条线至少相差 10，避免反复告警。',
    raise: (value: number) => `${value} 告警`, clear: (value: number) => `${value} 解除`, tooClose: '告警线至少比解除线高 10', tooLow: '告警线不能低于 40', priority: '优先级提到', keep: '不调整', move: '转给技能组', moves: { never: '不转', unassigned: '还没有客服接待时转', always: '总是转，包括客服接待中的' }, group: '哪个技能组', groupHint: '例如：高级客服', groupNeeded: '请选择技能组', groupGone: '原来的技能组已删除，请重新选择',
    recent: (alarms: string, falses: string) => `近 30 天告警 ${alarms} 次，误报 ${falses} 次`, noneRecent: '近 30 天没有告警', many: '误报偏多，可以把告警线调高一些。', saved: '已保存', changedElsewhere: '别人刚改过这里，已换成最新的设置', reset: '还原',
  },
}

import type { LineKind } from '../../../features/conversations/line.ts'

/** What stands in the chat besides text. */
const cards = {
  playVoice: '播放语音', pauseVoice: '暂停', voiceBroken: '无法播放', location: '位置', datums: { wgs84: 'WGS-84', gcj02: 'GCJ-02（高德、腾讯）', bd09: 'BD-09（百度）' }, copyPlace: '复制位置',
  pieces: (count: number) => `共 ${count} 件`, wholeWay: (count: number) => `查看全部 ${count} 条物流`, required: '必填', formSent: '等待联系人填写', invitation: '邀请评价本次服务', until: (moment: string) => `${moment} 前有效`,
  scores: ['非常不满意', '不满意', '一般', '满意', '非常满意'], stars: (score: number) => `${score} 星，满分 5 星`,
}
const kinds: Record<LineKind, string> = {
  voice: '语音', location: '位置', order: '订单', logistics: '物流', form: '表单', 'form-answer': '已填表单', satisfaction: '邀请评价', rating: '评价',
}

/** The words of the agent's desk beyond the plain conversation. */
export const desk = { cards, kinds }

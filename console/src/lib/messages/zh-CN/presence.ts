export const presence = {
  states: { online: '在线', busy: '忙碌', break: '小休', offline: '离线' },
  help: { online: '自动接收新会话', busy: '不再分配新会话，可继续回复', break: '暂离，写明原因', offline: '不接收会话' },
  switchLabel: (state: string) => `接待状态：${state}，点击切换`,
  chosen: (state: string) => `已切换为「${state}」`,
  breakTitle: '小休原因', breakBegin: '开始小休', reasonHint: '其他原因，选填', reasons: ['用餐', '会议', '培训', '休息'],
  log: '我的状态记录',
  disconnected: '连接已断开',
}

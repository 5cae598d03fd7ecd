/** What the bubble says, to those who hear it and on its badge. */
export const launcherWords = {
  'zh-CN': { open: '打开在线客服', close: '收起在线客服', frame: '在线客服', unread: (count: number) => `，${count} 条未读消息`, flash: (count: number) => `【${count} 条新消息】`, silent: '客服暂时无法连接，请稍后再试，或更新浏览器', retry: '重试' },
  'en-US': { open: 'Open customer service', close: 'Close customer service', frame: 'Customer service', unread: (count: number) => `, ${count} unread`, flash: (count: number) => `(${count}) New message`, silent: 'Customer service cannot be reached right now. Please try again later, or update your browser', retry: 'Try again' },
} as const

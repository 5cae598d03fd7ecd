export const conversations = {
  title: '会话',
}

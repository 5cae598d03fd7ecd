export const contacts = {
  title: '联系人',
}

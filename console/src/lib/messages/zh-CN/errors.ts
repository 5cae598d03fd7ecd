export const errors = {
  offline: '无法连接服务器，请检查网络后重试', badAnswer: '服务器的回应无法识别，请稍后再试', unknown: '出了点意料之外的问题', number: '编号',
}

import type { Language } from '@yanshu/contract/errors.ts'

/** What the readable API page says around the endpoints, whose own summaries are in English. */
export const apiPageText: Record<Language, Record<'title' | 'intro' | 'document' | 'who' | 'path' | 'query' | 'body' | 'answer' | 'errors' | 'file' | 'bytes' | 'contents' | 'signature' | 'signatureIntro' | 'other' | 'public' | 'visitor' | 'signedIn', string>> = {
  'zh-CN': {
    title: '雁书接口',
    intro: '请求与应答均为 JSON：类型不做转换，多余的字段会被拒绝。时间为 1970 年以来的 UTC 毫秒数。每个应答都带有 x-request-id，出错时请提供该编号。',
    document: 'OpenAPI 3.1 文档', who: '调用权限', path: '路径参数', query: '查询参数', body: '请求体', answer: '应答', errors: '错误码',
    file: 'multipart/form-data，仅一个名为 file 的文件', bytes: '文件内容', contents: '目录', signature: '验证事件推送的签名',
    signatureIntro: '每次推送是一个 POST，请求头遵循 Standard Webhooks：webhook-id、webhook-timestamp（秒）、webhook-signature。请按收到的原始字节验签，拒绝时间相差五分钟以上的请求，五秒内返回 2xx，并按编号去重。', other: 'English',
    public: '任何人', visitor: '访客令牌', signedIn: '已登录的成员',
  },
  'en-US': {
    title: 'Yanshu API',
    intro: 'Requests and answers are JSON: nothing is coerced and unknown keys are refused. Times are milliseconds since 1970 UTC. Every answer carries x-request-id; quote it when something fails.',
    document: 'OpenAPI 3.1 document', who: 'Who may call', path: 'Path', query: 'Query', body: 'Body', answer: 'Answer', errors: 'Error codes',
    file: 'multipart/form-data with one file named file', bytes: 'The bytes of the file', contents: 'Contents', signature: 'Checking the signature of webhooks',
    signatureIntro: 'Each delivery is a POST with the headers of Standard Webhooks: webhook-id, webhook-timestamp (seconds), webhook-signature. Check the signature over the bytes as they came, refuse timestamps that are more than five minutes off, answer 2xx within five seconds, and remember ids: a delivery may come more than once.', other: '中文',
    public: 'anybody', visitor: 'a contact, by its token', signedIn: 'anybody signed in',
  },
}

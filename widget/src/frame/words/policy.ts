/** What the link to the shop's privacy policy is called. */
export const policyWords = { 'zh-CN': '隐私政策', 'en-US': 'Privacy policy' } as const

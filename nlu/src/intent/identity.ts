import { clausesOf } from './clauses.ts'

const being = '(?:机器人?|ai|人工智能|智能客服|自动回复|程序|电脑|人机|机器客服|真人|活人|真的?人|人工(?:客服)?|人类|人|一个人|chatgpt|gpt|大模型|deepseek)'
const patterns = [
  new RegExp(`^(?:请问|那|所以|喂|我问|告诉我|回答我|老实说|说实话)?(?:你|您|你们|对面|对方|现在|这里|这边|屏幕对面|那边)(?:们)?(?:到底|究竟|真的?|难道|应该|该|不会|是不是|到底是不是|到底是|还|又|就|只|都|现在)*(?:是|是不是|不是|算)?(?:个|一个|一台|台|位|一位)?${being}(?:还是|或者|或)?(?:个|一个)?${being}?(?:吗|吧|么|呢|啊|嘛|呀|回复|在回复|在回|自动回复|在回答|在跟我说话|在聊天|在和我聊|客服|的|对吧|对吗|是吧|不)*$`),
  /^(?:请问)?(?:你|您)(?:到底|究竟)?(?:是谁|是哪位|是什么(?:东西|人)?|叫什么(?:名字)?|叫啥|有名字吗|哪位|谁(?:啊|呀)?)(?:啊|呀|呢|吗)?$/,
  /^(?:是|是不是)(?:个|一个)?(?:机器人?|真人|活人|人工|ai|自动回复|智能客服|人工智能)(?:吗|吧|么|还是.{1,5}|在回复|回复|客服|在回答|啊|呢|嘛)*$/,
  /^(?:机器人|真人|人工|人|ai)还是(?:机器人?|真人|人工|人|ai)(?:啊|呢|呀|回复)?$/,
  /^(?:我|现在)(?:是|在)(?:不是|在)?(?:跟|和|与)(?:机器人?|真人|人|ai|人工|谁)(?:说话|聊天|聊|对话|沟通)(?:吗|吧|呢|啊)?$/,
  /^(?:请)?(?:介绍一?下(?:你)?自己|自我介绍(?:一下)?|你有(?:感情|意识|思想)吗)$/,
  /^(?:so |hey |hi |wait |ok )*(?:are|r) (?:you|u|y'all) (?:really |actually |just |even |still |sure you're |not )*(?:an? |the )?(?:real |actual |live |human |chat ?|automated |virtual )*(?:bot|robot|chatbot|human|person|machine|ai|human being|computer|assistant|program|agent|people|chat ?gpt)\b/,
  /^(?:am i|is this) (?:really |actually |just )?(?:talking to|chatting with|speaking (?:to|with)|a|an)? ?(?:an? )?(?:real |actual |live )*(?:bot|robot|chatbot|human|person|machine|ai)\b/,
  /^(?:who|what) (?:are|r) (?:you|u)$|^what(?:'s| is) your name$|^do you have a name$|^(?:bot|robot|ai) or (?:a )?(?:human|person)$|^(?:human|person) or (?:an? )?(?:bot|robot|ai)$/,
]

/** Whether the contact asks who or what is answering. Takes a normalised text. */
export function asksForIdentity(normalised: string): boolean {
  return clausesOf(normalised).some((clause) => clause.length <= 60 && patterns.some((pattern) => pattern.test(clause)))
}

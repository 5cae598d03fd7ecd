import type { EvalMessage } from '../model.ts'
import { angry, english, person } from '../rows.ts'

/** Whoever wants a person, said in many ways. */
export const personMessages: readonly EvalMessage[] = [
  person('转接人工坐席'),
  person('叫个活人来跟我讲'),
  person('能换个真人客服跟我聊吗'),
  person('我不想跟机器讲,找你们工作人员'),
  person('人工'),
  person('rengong kefu'),
  person('請幫我轉真人客服,謝謝'),
  person('帮我接线上的小姐姐吧,这事儿机器弄不了'),
  person('有没有人能直接跟我通话或者打字的,我要人'),
  person('跟你说不清楚,让值班的人来'),
  person('呼叫人工呼叫人工'),
  person('麻烦安排专员对接一下'),
  person('把你们管事的叫来'),
  person('老人家不会用这个自动的,给我接个人呗'),
  person('唔该帮我搵真人'),
  person('転人工…打错了 转人工'),
  person('我这个问题比较复杂,需要人工客服介入处理'),
  english(person('Let me talk to a human, please')),
  english(person('agent')),
  english(person('Can somebody real help me with this?')),
  english(person('connect me to a representative')),
  english(person('I would rather chat with a person than a bot')),
  angry(person('别拿机器人糊弄我!!马上给我换人!')),
  angry(person('再不给我接人工我就去12315')),
  angry(person('叫你们经理滚出来,什么态度')),
  angry(english(person('Stop the bot nonsense and get me a human NOW!!'))),
]

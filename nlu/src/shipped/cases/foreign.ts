/** What no shop is asked for. */
export const foreign: readonly string[] = [
  '明天上海会不会下雨', '帮我写一首关于秋天的诗', '三角函数的导数怎么推', '世界杯冠军是哪个队', '附近哪里有好吃的火锅', '给我放一首周杰伦的歌', '感冒了嗓子疼喝什么好',
  '今天股市怎么跌成这样', '唐太宗是哪一年登基的', '红烧肉要炖多久', '推荐一部最近上映的电影', '猫为什么喜欢踩奶', '从北京到西安坐高铁几个小时', '帮我定个七点的闹钟',
  'who won the election', 'write me a poem about the sea', 'what is the capital of Peru', 'how do I boil an egg', 'translate this sentence into French', 'turn off the lights in the kitchen',
]

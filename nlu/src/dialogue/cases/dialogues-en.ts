import type { Turns } from './dialogues-zh.ts'

const asked = ['how much is delivery', 'fee', 'start fee; ask fee.region 1'] as const
const answered = ['to Beijing please', '', 'set fee.region=北京; answer fee「How much is delivery to beijing」'] as const
const again = 'correct fee.region=上海 was 北京; answer fee「How much is delivery to shanghai」'

export const english: Readonly<Record<string, Turns>> = {
  'asked, given, what about': [asked, answered, ['what about Shanghai?', '', again]],
  'how about': [asked, answered, ['and how about Shanghai then?', '', again]],
  'no, not but': [asked, answered, ['not Beijing but Shanghai', '', again]],
  'actually': [asked, answered, ['sorry, I meant Shanghai', '', again]],
  'no, comma': [asked, answered, ['No, Shanghai', '', again]],
  'instead of': [asked, answered, ['Shanghai instead of Beijing', '', again]],
  'only what is wrong': [asked, answered, ['not Beijing', '', 'deny fee.region; ask fee.region 1']],
  'size instead': [
    ['do you have the down jacket in M', 'stock', 'start stock; set stock.product=down jacket; set stock.size=M; answer stock「有没有货（down jacket，M）」'],
    ['size L instead', '', 'correct stock.size=L was M; answer stock「有没有货（down jacket，L）」'],
    ['change it from L to XL', '', 'correct stock.size=XL was L; answer stock「有没有货（down jacket，XL）」'],
    ['make it black', '', 'set stock.colour=black; answer stock「有没有货（down jacket，XL，black）」']],
  'never mind': [asked, ['never mind', '', 'cancel fee']],
  'forget it, something else': [asked, ['forget it, how do I return this', 'return', 'cancel fee; start return; answer return「怎么退货」']],
  'cancel that': [asked, ['cancel that please', '', 'cancel fee']],
  'do not know': [['where is my order', 'order', 'start order; ask order.order 1'], ["I don't have it", '', 'deny order.order'], ['my order number is 202611230001', '', 'set order.order=202611230001; answer order「查订单（202611230001）」']],
  'in between': [asked, ['how do I return this', 'return', 'start return; resume fee; answer return「怎么退货」; ask fee.region 2'], answered],
  'the third time': [asked, ['what do you mean', '', 'none; ask fee.region 2'], ['huh what', '', 'hand over, asked_too_often']],
  'it for the search': [['how warm is the down jacket', '', 'none'], ['can it be machine washed', '', 'none; = can down jacket be machine washed'], ['how long does it take to arrive', '', 'none'], ["why hasn't it been sent yet", '', 'none'], ["it's too late", '', 'none']],
  'this one in a flow': [['price of the iPhone 15 Pro', '', 'none'], ['battery life of this one', 'battery', 'start battery; set battery.product=iphone 15 pro (reference); answer battery「续航多久（iphone 15 pro）」']],
  'the same in general words': [asked, answered, ['how much for Shanghai', '', again]],
  'hold on': [asked, ['hold on, let me check', '', 'none']],
  'half a question': [['do you ship to Beijing', '', 'none'], ['and Shanghai?', '', 'none; = do you ship to shanghai'], ['what about gift cards', '', 'none; = do you ship to shanghai (gift cards)']],
  'a person': [asked, ['let me talk to a human', '', 'hand over, asked_for_person']],
  'the title is English': [['any shop near Shanghai', 'store', 'start store; set store.region=上海; answer store「Is there a store nearby (shanghai)?」']],
}

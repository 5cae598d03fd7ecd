import type { EvalDialogue } from '../model.ts'
import { asked, chat, dialogue, told, unknown } from '../rows.ts'

/** A place is missing, is given, is changed. */
export const freightDialogues: readonly EvalDialogue[] = [
  dialogue('freight-group', 'a group of provinces, then a city', [
    asked('你好 我想知道快递费要付几块', 'region', ['ship-fee']),
    told('江浙沪', ['ship-jzh', 'ship-fee'], { completed: '运费(江浙沪)', slots: { region: '江浙沪' } }),
    told('那北京呢', ['ship-fee'], { completed: '运费(北京)', slots: { region: '北京' } }),
    chat('好的谢谢'),
  ]),
  dialogue('freight-remote', 'a remote city, then what is not sent there', [
    asked('运费收多少呀', 'region', ['ship-fee']),
    told('我在和田', ['ship-remote', 'ship-fee'], { completed: '运费(和田)', slots: { region: '和田' } }),
    told('要几天才能送过来', ['ship-remote', 'ship-eta'], { completed: '几天到(和田)' }),
    told('草莓也能寄?', ['straw-ship', 'ship-remote']),
  ]),
  dialogue('freight-given', 'the place stands in the question, the next one only hints', [
    told('寄到山东青岛要出多少快递费', ['ship-fee'], { slots: { region: '青岛' } }),
    told('寄新疆的话', ['ship-remote', 'ship-fee'], { completed: '运费(新疆)', slots: { region: '新疆' } }),
    told('那么满多少可以不收', ['ship-free', 'ship-remote']),
  ]),
  dialogue('freight-time', 'how long, then elsewhere', [
    asked('下单以后路上要走多久哦', 'region', ['ship-eta']),
    told('贵阳', ['ship-eta'], { completed: '几天到(贵阳)', slots: { region: '贵阳' } }),
    told('要是寄到我妹那呢 她在拉萨', ['ship-remote', 'ship-eta'], { completed: '几天到(拉萨)', slots: { region: '拉萨' } }),
    told('都是顺丰吗', ['ship-carrier']),
  ]),
  dialogue('freight-hongkong', 'from the mainland to Hong Kong', [
    told('深圳一般几天收货', ['ship-eta'], { slots: { region: '深圳' } }),
    told('香港呢', ['ship-hmt', 'ship-eta'], { completed: '几天到(香港)', slots: { region: '香港' } }),
    told('一公斤的包裹邮费多少', ['ship-hmt', 'ship-fee']),
    told('充电宝也可以寄那边吗', ['ship-hmt']),
  ]),
  dialogue('freight-abroad', 'a place nobody sends to', [
    asked('你们给送到哪些地方?我要寄东西', 'region', ['ship-eta', 'ship-hmt', 'ship-abroad', 'ship-remote']),
    told('加拿大温哥华', ['ship-abroad'], { completed: '配送范围(温哥华)' }),
    told('那我寄到我爸妈家好了 安徽芜湖 要几天', ['ship-eta'], { slots: { region: '芜湖' } }),
  ]),
  dialogue('freight-free', 'free from how much, by place', [
    asked('消费到多少不用付快递钱', 'region', ['ship-free']),
    told('苏州的', ['ship-free', 'ship-jzh'], { completed: '包邮(苏州)', slots: { region: '苏州' } }),
    told('海口呢?', ['ship-free', 'ship-remote'], { completed: '包邮(海口)', slots: { region: '海口' } }),
    told('券减掉的那部分算不算在里头', ['ship-free']),
  ]),
  dialogue('freight-typo', 'typos and a place in the northeast', [
    asked('游费多少', 'region', ['ship-fee']),
    told('东三省 吉林', ['ship-fee'], { completed: '运费(吉林)', slots: { region: '吉林' } }),
    told('几天', ['ship-eta'], { completed: '几天到(吉林)' }),
    chat('行'),
  ]),
  dialogue('freight-traditional', 'traditional characters, Taiwan', [
    asked('請問運費怎麼收', 'region', ['ship-fee']),
    told('台南', ['ship-hmt', 'ship-fee'], { completed: '运费(台南)', slots: { region: '台南' } }),
    told('大概幾天會到', ['ship-hmt', 'ship-eta'], { completed: '几天到(台南)' }),
    told('要繳稅嗎', ['ship-hmt']),
    chat('瞭解 感恩'),
  ]),
  dialogue('freight-english', 'English, the place second', [
    told('hello, what do you charge for sending stuff', ['en-ship-fee']),
    told('and to Tibet?', ['en-ship-fee'], { completed: 'shipping fee(Tibet)', slots: { region: '西藏' } }),
    told('ok how many days then', ['en-ship-eta'], { completed: 'delivery time(Tibet)' }),
    unknown('is it raining there now lol'),
  ]),
  dialogue('freight-two', 'two places at once', [
    told('我两个收货的,一个在嘉兴一个在西宁,运费各是多少', ['ship-fee', 'ship-jzh', 'ship-remote']),
    told('西宁那个几天到', ['ship-remote', 'ship-eta'], { slots: { region: '西宁' } }),
    told('嘉兴的呢', ['ship-jzh', 'ship-eta'], { completed: '几天到(嘉兴)', slots: { region: '嘉兴' } }),
  ]),
]

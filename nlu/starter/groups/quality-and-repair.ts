import type { StarterIntent } from '../model.ts'

export const qualityAndRepair: readonly StarterIntent[] = [
  // Damaged or faulty on arrival; failing after some use is repair.how.
  {
    id: 'quality.broken', name: { 'zh-CN': '收到坏的', 'en-US': 'Arrived broken' }, group: 'quality-and-repair', slots: ['order', 'product'],
    phrasings: [
      '收到就是坏的', '东西坏了', '快递压坏了', '打开一看碎了', '杯子裂了', '有破洞', '包装破了，里面也烂了', '屏幕有划痕', '新买的开不了机', '漏液了',
      '水果烂了好几个', '质量太差了', '衣服开线了', '刚到的椅子少条腿还断了', '收到货有瑕疵', '瓶子摔碎了咋办', '鞋子开胶，第一次穿',
      '有污渍，是不是别人穿过的', '沙发皮有个口子', '一股怪味', '蛋糕到手都塌了', '口红断了', '吃出虫子来了', '发霉了你看看', '货损怎么赔',
      '收到破损，要不要拍照给你', '化掉了，冰淇淋都成水了', '刚拆箱就发现有坑', '坏的也发给我？', '这什么破质量，一撕就烂', '到手充不进电',
      '鸡蛋碎了八个', '收到的东西有问拥', '柜门是歪的',
    ],
    english: [
      'It arrived broken', 'the screen is scratched', 'the bottle leaked', 'my item is damaged', 'the fruit was rotten', "brand new and it won't turn on",
      "there's a hole in the shirt", 'The glass was smashed in the box', 'the cake arrived squashed', 'it smells weird and has stains',
      'defective product', 'there was a bug in my food',
    ],
  },
  {
    id: 'quality.wrong-item', name: { 'zh-CN': '发错货', 'en-US': 'Wrong item sent' }, group: 'quality-and-repair', slots: ['order', 'product', 'colour', 'size'],
    phrasings: [
      '发错货了', '这不是我买的', '颜色发错了', '我要的M给我发的L', '发成别人的了', '收到的跟我拍的不一样', '货不对板', '怎么寄了个别的东西',
      '两只鞋不是一个码', '我买的是女款，来的是男款', '你们是不是搞错了，我没买这个', '型号不对', '口味发错', '送来的不是我点的',
      '床单尺寸发错，2米的变1.5', '少女粉给我发成大红', '鞋是两只左脚', '色号寄错了', '弄错货了吧老板', '发措了', '收到一个空盒别的店的', '给我发了旧款',
      '我订128的，到手64', '怎么是黑的，我选的白', '拿错件了，名字不是我', '描述跟实物根本是两样东西', '配件发成另一个型号的了', '买的A寄了个B',
      '跟订单对不上，麻烦看看', '买二手书发来的是另一本', '寄来的沙发不是同一个系列', '错发的这个还要寄还你们吗',
    ],
    english: [
      'You sent the wrong item', "this isn't what I ordered", 'wrong colour', 'I ordered M and got L', "I got someone else's order",
      'received a different model', 'two left shoes lol', 'Not as described at all', "I ordered white but it's black", 'wrong flavour delivered',
      'must I send the wrong one back',
    ],
  },
  {
    id: 'quality.missing-item', name: { 'zh-CN': '少发漏发', 'en-US': 'Something missing' }, group: 'quality-and-repair', slots: ['order', 'product', 'quantity'],
    phrasings: [
      '少发了一件', '漏发了', '买了三个只到两个', '配件没有', '怎么少东西', '数量不对', '缺螺丝', '里面没有充电线', '还有一件呢', '少一包',
      '没有说明书和保修卡', '说好一套四个，数来数去三个', '我的另一个包裹呢', '箱子是空的', '少了条腰带', '忘记给我放吸管了', '拆开发现缺个盖子',
      '一共拍五盒来了四盒', '少件了，补发吧', '漏法一瓶', '是分开发的吗，只收到一半', '安装包少零件，装不了', '外卖少送一份米饭', '袜子少一双',
      '点了两份只送来一份', '斤数不够，五斤的只有四斤二', '是不是落了东西没寄', '缺斤少两', '遥控器不在盒子里', '我买了套装，怎么就一个单品',
      '重量差这么多啊', '没给我发全',
    ],
    english: [
      'Something is missing from my order', 'I bought three but only got two', "the charger wasn't in the box", 'missing screws', 'the box was empty',
      'you forgot one item', "parts missing, can't assemble it", 'Where is the other half of my order', 'no remote control inside', 'incomplete set',
      'it weighs less than it should',
    ],
  },
  // How long and what is covered; having it mended is repair.how.
  {
    id: 'warranty.term', name: { 'zh-CN': '保修多久', 'en-US': 'Warranty' }, group: 'quality-and-repair', slots: ['product', 'date'],
    phrasings: [
      '保修多久', '质保几年', '保修期到什么时候', '有没有售后保障', '坏了包修吗', '三包是什么意思', '凭什么保修，要发票吗', '保修卡丢了还能保吗',
      '进水保不保', '人为损坏管不管', '质保范围有哪些', '全国联保吗', '怎么查还在不在保', '电池保修多长时间', '延保怎么买', '碎屏险有吗', '质包几年啊',
      '家具保几年', '过保了还管吗', '是官方质保还是店铺的', '主机和配件质保一样长吗', '摔的不在保修里吧', '国外买的国内能不能保', '保修从哪天算起',
      '有两年换新吗', '以换代修是多少天内', '自己拆过机还保修么', '手表走时不准在质保里不', '保修政策', '买来一年零一个月，保修还有效吗',
      '终身维护是真的吗', '充电宝的质保是多长',
    ],
    english: [
      'How long is the warranty?', 'is it still under warranty', 'does the warranty cover water damage', 'I lost the warranty card',
      'can I buy an extended warranty', 'What does the warranty cover', 'when does the warranty start', 'is it an international warranty',
      'screen insurance available?', 'do I need the receipt for warranty', 'battery warranty length',
    ],
  },
  {
    id: 'repair.how', name: { 'zh-CN': '维修', 'en-US': 'Repair' }, group: 'quality-and-repair', slots: ['order', 'product', 'phone'],
    phrasings: [
      '怎么报修', '用了两个月坏了，能修吗', '修一下多少钱', '哪里可以修', '手机开不了机了，之前都好好的', '洗衣机不转了', '屏幕摔碎了换屏要多少',
      '寄回去修吗', '上门维修怎么约', '冰箱不制冷', '空调漏水，派人来看看', '维修点在哪', '修好没有', '报修几天了没人来', '返厂维修要多久',
      '拉链坏了能修不', '用着用着就没反应了', '耳机一边没声音', '换个零件多少钱', '充不上电了，用了半年', '维修进度查询', '师傅什么时候上门',
      '修了又坏，气死', '表带断了能单独换吗', '坏了找谁修啊', '电饭煲老跳闸', '鞋底磨穿了可以补不', '检测费要多少', '过保维修怎么收费',
      '沙发塌了，来修修', '维休预约', '机器报E4错误', '送修期间有备用机吗', '遥控器失灵了',
    ],
    english: [
      'How do I get it repaired?', 'it stopped working after two months', 'how much to replace the screen', 'where is the repair centre',
      'can someone come and fix it', "My fridge isn't cooling", 'the washing machine shows error E4', 'is my repair finished', 'one earbud has no sound',
      'when is the technician coming', "it won't charge any more",
    ],
  },
  {
    id: 'installation.book', name: { 'zh-CN': '安装', 'en-US': 'Installation' }, group: 'quality-and-repair', slots: ['order', 'phone', 'date', 'product'],
    phrasings: [
      '包安装吗', '安装要收费不', '怎么预约安装', '师傅几点来装', '自己能装吗', '安装视频有没有', '空调安装另外加钱吗', '什么时候来装', '床好不好装',
      '货到了没人联系安装', '安装费太贵了', '装不上啊', '螺丝孔对不上', '安装改到周六行吗', '装错了怎么办', '旧的帮拆吗', '高空作业费是什么',
      '需要自己打孔不', '上门安状', '灯怎么接线', '图纸看不明白，怎么拼', '衣柜组装费多少', '热水器要提前留什么口', '预约的安装师傅没来',
      '墙是空心的能挂电视吗', '装一台要多长时间', '送装一体吗', '取消安装预约', '乡下给不给上门装', '安装师傅乱收费', '安装完还剩几个零件正常吗',
      '净水器谁来装',
    ],
    english: [
      'Is installation included?', 'how do I book installation', 'how much is assembly', 'when is the installer coming', 'can I install it myself',
      'is there an assembly video', "The screw holes don't line up", 'will you take away the old one', 'move my installation to Saturday',
      'the fitter never turned up', 'installer overcharged me',
    ],
  },
]

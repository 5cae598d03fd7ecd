import type { StarterIntent } from '../model.ts'

export const sizesAndFit: readonly StarterIntent[] = [
  {
    id: 'size.which', name: { 'zh-CN': '选什么尺码', 'en-US': 'Which size' }, group: 'sizes-and-fit', slots: ['size', 'product'],
    phrasings: [
      '选什么尺码', '我160，100斤穿多大', '穿多大的', '该买几码', '身高175体重140选L还是XL', '平时穿38，这双拍几码', '尺码表发一下', '推荐个尺码',
      '胖一点的穿啥码', '怎么量脚长', '我穿多少合适', '女儿6岁110公分拍哪个码', '腰围二尺三穿几号', '尺马怎么选', '帮我看下穿什么号', '脚长24.5买几码',
      '欧码39是国内多少', '165/88A是多大', 'M码能穿到多少斤', '均码最大穿到多重', '戒指我该戴几号', '两米的床配多大的床单', '头围58帽子选哪个',
      '我肩宽，要不要拍大一号', '怀孕了买多大', '孩子长得快买大多少合适', '胸围90该选', '看不懂尺码表', '手腕细戴哪个尺寸的表', '平常XL的，你家的买什么',
      '男生180，瘦的，要哪个号', '130斤选啥', '老爸180斤，这件拍几个加',
    ],
    english: [
      'What size should I get?', "I'm 175 cm and 70 kg, which size", 'do you have a size chart', 'I usually wear 38, what size here', 'M or L for me',
      'which size for a six year old', 'How do I measure my foot', 'what ring size am I', 'is EU 39 the same as 245', 'waist 74 cm, what size trousers',
      "I'm pregnant, what size",
    ],
  },
  // How the cut falls, with no measures given to choose by.
  {
    id: 'size.runs', name: { 'zh-CN': '尺码准不准', 'en-US': 'Whether it runs small' }, group: 'sizes-and-fit', slots: ['size', 'product'],
    phrasings: [
      '尺码准吗', '偏大还是偏小', '会不会很紧', '是正码吗', '版型宽松不', '显小吗这鞋', '有弹力没', '衣服会缩水吗', '穿起来紧不紧', '脚宽能穿吗',
      '标准码吗', '码数偏小？', '洗了以后会不会变小', '跟别家的码一样大吗', '这裤子是修身的还是直筒', '袖子长不长', '偏瘦吗', '评论都说偏小，真的假的',
      '鞋头窄不窄', '里面能套毛衣不', '偏不偏码', '会不会挤脚背', '裙子短不短，会走光吗', '穿久了会松吗', '是亚洲码还是欧美码', '这款做得大不大',
      '腰是松紧的嘛', '尺码正不正', '大腿粗会勒吗', '版形肥不肥', '领口会不会太低', '加绒之后会偏紧吗', '卫衣是oversize的吗',
    ],
    english: [
      'Does it run small?', 'true to size?', 'is the fit loose or tight', 'will it shrink after washing', 'is there any stretch',
      'wide feet, will these pinch', 'Are the sleeves long', 'Asian or European sizing', 'do the reviews saying it runs large hold',
      'is it slim fit or regular', 'can I wear a jumper under it',
    ],
  },
  {
    id: 'colour.difference', name: { 'zh-CN': '色差', 'en-US': 'Colour differs from the picture' }, group: 'sizes-and-fit', slots: ['colour', 'product'],
    phrasings: [
      '有色差吗', '颜色和图片一样不', '实物跟图差别大吗', '怎么跟照片上颜色不一样', '收到的颜色发黄', '有实拍图吗', '图片是不是P过的', '有没有买家秀',
      '看着偏暗', '这是什么红，正红还是酒红', '会掉色吗', '实物颜色深一点还是浅一点', '拍个真实的照片给我', '色插大不大', '灯光下和自然光一样吗',
      '灰色偏蓝还是偏绿', '洗了会不会褪色', '主图的颜色是哪个', '米白跟纯白看得出来不', '买回来是绿的，图上明明蓝色', '口红试色有吗', '上嘴是什么色',
      '跟直播里看到的颜色差好多', '有视频看看实物吗', '这个颜色显黑不', '沙发布料颜色能寄色卡不', '手机那个紫色，真机好看吗',
      '图片仅供参考是啥意思，差很多？', '这木纹颜色每批一样吗', '两次买的颜色不一致', '颜色太艳了跟模特那件不像',
    ],
    english: [
      'Is the colour the same as in the photo?', 'it looks different from the picture', 'do you have real photos', 'will the colour fade',
      'is it a dark or bright red', 'The blue I got is actually green', 'does the dye run', 'can you send a fabric swatch', 'is the grey more bluish',
      "photos were edited, weren't they", 'lipstick swatches?',
    ],
  },
]

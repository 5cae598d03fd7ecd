import type { DevelopmentDialogue } from '../model.ts'

/** Goods: sizes, colours, one product after the other. */
export const goodsDialogues: readonly DevelopmentDialogue[] = [
  { name: 'tee-size-by-values', language: 'zh-CN', turns: [
    { text: '棉白T恤穿多大的', entries: ['size-tee', 'size-how'], missing: 'size' },
    { text: '165 110斤', entries: ['size-tee'], full: '棉白T恤165cm 110斤穿多大' },
    { text: '我老公178 160', entries: ['size-tee'], full: '棉白T恤178cm 160斤穿多大' },
    { text: '缩水不', entries: ['tee-fabric'], full: '棉白T恤缩水吗' },
  ] },
  { name: 'size-with-product-asked', language: 'zh-CN', turns: [
    { text: '我该买什么码', entries: ['size-how', 'size-tee', 'coat-size', 'down-size'], missing: 'product' },
    { text: '云绒那个大衣', entries: ['coat-size'], missing: 'size', full: '云绒大衣我该买什么码' },
    { text: '一米六三 104斤', entries: ['coat-size'], full: '云绒大衣163cm 104斤该买什么码' },
    { text: '羽绒服呢 一样的身材', entries: ['down-size'], full: '轻屿羽绒服163cm 104斤该买什么码' },
  ] },
  { name: 'jeans-by-waist', language: 'zh-CN', turns: [
    { text: '山野的码数怎么看', entries: ['jeans-size'] },
    { text: '腰80', entries: ['jeans-size'], full: '山野牛仔裤腰围80穿几码' },
    { text: '二尺六的', entries: ['jeans-size'], full: '山野牛仔裤腰围二尺六穿几码' },
    { text: '掉色伐', entries: ['jeans-fade'], full: '山野牛仔裤掉色吗' },
  ] },
  { name: 'shoes-wide-feet', language: 'zh-CN', turns: [
    { text: '疾风平时穿42买多少', entries: ['shoe-size'] },
    { text: '脚宽', entries: ['shoe-size'], full: '疾风跑鞋平时穿42脚宽买多少码' },
    { text: '有没有L码的', entries: ['shoe-size', 'size-how'], full: '疾风跑鞋有没有L码' },
    { text: '哦鞋没有L 哈哈。下雨天滑不滑', entries: ['shoe-use'], full: '疾风跑鞋下雨天滑吗' },
  ] },
  { name: 'two-iphones', language: 'zh-CN', turns: [
    { text: '苹果15电池耐用吗', entries: ['ip15-battery'] },
    { text: 'pro的呢', entries: ['ip15pro-battery'], full: 'iPhone 15 Pro电池耐用吗' },
    { text: '俩差在哪', entries: ['ip15-diff'], full: 'iPhone 15和15 Pro差在哪' },
    { text: '充电头送不送', entries: ['iphone-charger'], full: 'iPhone送充电头吗' },
    { text: '澜图的送吗', entries: ['x6-battery'], full: '澜图X6送充电头吗' },
  ] },
  { name: 'battery-with-product-asked', language: 'zh-CN', turns: [
    { text: '一次能撑几天', entries: ['watch-battery', 'reader-battery', 'brush-battery', 'ip15-battery', 'x6-battery'], missing: 'product' },
    { text: '鹿行那个表', entries: ['watch-battery'], full: '鹿行Watch S一次能撑几天' },
    { text: '电子书呢', entries: ['reader-battery'], full: '墨页电子书一次能撑几天' },
    { text: '手表下水行不', entries: ['watch-swim'] },
  ] },
  { name: 'fridge-fits', language: 'zh-CN', turns: [
    { text: '霜林冰箱多宽', entries: ['fridge-size'] },
    { text: '高呢', entries: ['fridge-size'], full: '霜林冰箱多高' },
    { text: '洗衣机', entries: ['washer-noise'], full: '霜林洗衣机多宽多高' },
    { text: '哪个吵一点', entries: ['fridge-power', 'washer-noise'], full: '霜林冰箱和洗衣机哪个吵' },
  ] },
  { name: 'robot-trouble', language: 'zh-CN', turns: [
    { text: '扫小宝连不上wifi', entries: ['robot-wifi'] },
    { text: '试了不行', entries: ['robot-wifi', 'war-appliance'], full: '扫小宝按说的试了还是连不上wifi' },
    { text: '还是不行，咋报修', entries: ['war-how', 'war-appliance'], full: '扫小宝连不上网怎么报修' },
  ] },
  { name: 'lipstick-as-a-gift', language: 'zh-CN', turns: [
    { text: '送女友口红哪个色好', entries: ['lip-color'] },
    { text: '她皮肤偏黄', entries: ['lip-color'], full: '黄皮女友送口红哪个色好' },
    { text: '能刻名字不', entries: ['lip-engrave'], full: '口红能刻名字吗' },
    { text: '再包装一下', entries: ['gift-wrap'], full: '口红可以礼品包装吗' },
    { text: '写张卡片呢', entries: ['gift-card'], full: '口红包裹里能写张贺卡吗' },
  ] },
  { name: 'cream-and-pregnancy', language: 'zh-CN', turns: [
    { text: '面霜敏感皮能用么', entries: ['cream-skin'] },
    { text: '孕妇呢', entries: ['cream-pregnant'], full: '面霜孕妇能用吗' },
    { text: '洗面奶也行？', entries: ['cream-pregnant', 'wash-skin'], full: '洗面奶孕妇能用吗' },
    { text: '香水', entries: ['cream-pregnant'], full: '香水孕妇能用吗' },
  ] },
  { name: 'steak-and-fryer', language: 'zh-CN', turns: [
    { text: '牛排咋做', entries: ['steak-cook'] },
    { text: '用空气炸锅', entries: ['steak-cook'], full: '牛排用空气炸锅怎么做' },
    { text: '你家炸锅多大的', entries: ['fryer-size'] },
    { text: '好洗不', entries: ['fryer-clean'], full: '空气炸锅好洗吗' },
  ] },
  { name: 'neighbouring-goods', language: 'zh-CN', turns: [
    { text: '有电视卖吗', entries: [] },
    { text: '那投影仪', entries: [], full: '有投影仪卖吗' },
    { text: '行吧 加湿器总有吧 20平用哪个', entries: ['humid-use'] },
    { text: '看不见雾正常？', entries: ['humid-white'], full: '加湿器看不见雾正常吗' },
  ] },
  { name: 'sizes-in-english', language: 'en-US', turns: [
    { text: 'what size tee for me', entries: ['size-tee', 'size-how'], missing: 'size' },
    { text: '172cm 65kg', entries: ['size-tee'], full: 'what size tee for 172cm 65kg' },
    { text: 'the down jacket too', entries: ['down-size'], full: 'what size down jacket for 172cm 65kg' },
    { text: 'is it warm enough for minus 10', entries: ['down-warm'], full: 'is the down jacket warm enough for minus 10' },
  ] },
]

import type { DevelopmentDialogue } from '../model.ts'

/** Sending and parcels: half sentences on places, order numbers, returns to an earlier topic. */
export const deliveryDialogues: readonly DevelopmentDialogue[] = [
  { name: 'eta-then-beijing', language: 'zh-CN', turns: [
    { text: '寄到上海要多久啊', entries: ['ship-eta', 'ship-jzh'] },
    { text: '那北京呢', entries: ['ship-eta'], full: '寄到北京要多久' },
    { text: '要是拉萨？', entries: ['ship-eta', 'ship-remote'], full: '寄到拉萨要多久' },
    { text: '哦 那邮费呢', entries: ['ship-fee', 'ship-remote', 'ship-free'], full: '寄到拉萨邮费多少' },
  ] },
  { name: 'fee-with-region-asked', language: 'zh-CN', turns: [
    { text: '到我家那边运费要几块', entries: ['ship-fee', 'ship-free', 'ship-remote'], missing: 'region' },
    { text: '兰州', entries: ['ship-remote', 'ship-fee'], full: '到兰州运费要几块' },
    { text: '买200块的也要收？', entries: ['ship-free', 'ship-remote', 'ship-fee'], full: '到兰州买200块的也要收运费吗' },
    { text: '得嘞谢谢', entries: ['thanks'] },
  ] },
  { name: 'hongkong-then-goods', language: 'zh-CN', turns: [
    { text: '香港可以送吗', entries: ['ship-hmt'] },
    { text: '澳门也行？', entries: ['ship-hmt'], full: '澳门可以送吗' },
    { text: '那充电宝', entries: ['ship-hmt'], full: '充电宝可以送到澳门吗' },
    { text: '香水呢', entries: ['ship-hmt', 'perfume-ship'], full: '香水可以送到澳门吗' },
  ] },
  { name: 'track-gives-order', language: 'zh-CN', turns: [
    { text: '你好', entries: ['hello'] },
    { text: '我包裹走到哪了', entries: ['logi-track', 'logi-late'], missing: 'order' },
    { text: 'LX100230107', order: 'LX100230107', full: '订单LX100230107的包裹走到哪了' },
    { text: '还有一个LX100230112', order: 'LX100230112', full: '订单LX100230112的包裹走到哪了' },
    { text: '第一个能改地址不', entries: ['logi-change-address'], full: '订单LX100230107能改地址吗' },
  ] },
  { name: 'order-in-the-first-words', language: 'zh-CN', turns: [
    { text: 'lx100230118 帮我看看发了没', order: 'LX100230118' },
    { text: '什么快递', entries: ['ship-carrier', 'logi-track'], full: '订单LX100230118发的什么快递' },
    { text: '能不能让他放门口就行', entries: ['logi-time-slot', 'ship-door'], full: '订单LX100230118能不能让快递放门口' },
  ] },
  { name: 'bare-order-without-question', language: 'zh-CN', turns: [
    { text: 'LX100230121', order: 'LX100230121' },
    { text: '怎么还没发', entries: ['ship-delay', 'ship-when'], full: '订单LX100230121怎么还没发货' },
    { text: '那我不要了', entries: ['refund-unshipped', 'order-cancel'], full: '订单LX100230121还没发货，我不要了' },
    { text: '钱几天回来', entries: ['refund-time'], full: '订单LX100230121取消后退款几天到账' },
  ] },
  { name: 'digression-to-invoice-and-back', language: 'zh-CN', turns: [
    { text: '发新疆怎么收费', entries: ['ship-remote', 'ship-fee'] },
    { text: '对了你们开票不', entries: ['inv-get'] },
    { text: '刚说到新疆，大概几天能收着', entries: ['ship-remote', 'ship-eta'] },
    { text: '草莓也能发过去吗', entries: ['ship-remote', 'straw-ship', 'ship-cold'], full: '草莓也能发新疆吗' },
  ] },
  { name: 'free-shipping-by-place', language: 'zh-CN', turns: [
    { text: '满多少免运费', entries: ['ship-free'] },
    { text: '我在苏州', entries: ['ship-free', 'ship-jzh'], full: '苏州满多少免运费' },
    { text: '寄给我海口的朋友呢', entries: ['ship-free', 'ship-remote'], full: '寄到海口满多少免运费' },
    { text: '还有别的优惠没', entries: ['promo-now', 'coupon-where'] },
  ] },
  { name: 'stuck-parcel', language: 'zh-CN', turns: [
    { text: '物流三天不动了', entries: ['logi-stuck'] },
    { text: '单号是LX100230133', order: 'LX100230133', full: '订单LX100230133的物流三天不动了' },
    { text: '要是丢了呢', entries: ['logi-lost', 'logi-stuck'], full: '订单LX100230133的快递要是丢了怎么办' },
    { text: '补发也要再等好几天吧，算了退钱', entries: ['logi-lost', 'refund-time', 'refund-unshipped'], full: '订单LX100230133丢了不要补发，要退款' },
  ] },
  { name: 'signed-not-received', language: 'zh-CN', turns: [
    { text: '写着已签收 我人在外地呢', entries: ['logi-fake-sign'] },
    { text: '问过物业了，没有', entries: ['logi-fake-sign'], full: '显示已签收，物业也没有代收' },
    { text: '驿站也没', entries: ['logi-fake-sign'], full: '显示已签收，物业和驿站都没有' },
    { text: '那给我转个人查吧', person: true },
  ] },
  { name: 'courier-choice', language: 'zh-CN', turns: [
    { text: '发中通吗', entries: ['ship-carrier'] },
    { text: '换成顺丰行不', entries: ['ship-choose-carrier'] },
    { text: '要加多少', entries: ['ship-choose-carrier'], full: '换成顺丰要加多少钱' },
    { text: '冰箱也可以？', entries: ['ship-choose-carrier', 'ship-carrier', 'ship-large'], full: '冰箱也可以改发顺丰吗' },
  ] },
  { name: 'large-goods-upstairs', language: 'zh-CN', turns: [
    { text: '冰箱送上楼吗', entries: ['ship-large'] },
    { text: '九楼没电梯', entries: ['ship-large'], full: '冰箱送上九楼没电梯要钱吗' },
    { text: '洗衣机一样？', entries: ['ship-large'], full: '洗衣机送上九楼没电梯也一样收费吗' },
    { text: '旧的帮我搬走不', entries: ['war-old'], full: '旧洗衣机帮我拉走吗' },
    { text: '手机呢', entries: ['war-old'], full: '旧手机回收吗' },
  ] },
  { name: 'eta-in-english', language: 'en-US', turns: [
    { text: 'how long till I get it in Shanghai', entries: ['en-ship-eta', 'ship-jzh'] },
    { text: 'and to Xinjiang?', entries: ['en-ship-eta', 'ship-remote'], full: 'how long does delivery to Xinjiang take' },
    { text: 'what about Hong Kong', entries: ['en-ship-eta', 'en-ship-abroad'], full: 'how long does delivery to Hong Kong take' },
    { text: 'how much for that', entries: ['en-ship-fee', 'ship-hmt'], full: 'how much is shipping to Hong Kong' },
  ] },
  { name: 'track-in-english', language: 'en-US', turns: [
    { text: 'hi', entries: ['hello'] },
    { text: 'can you see where my package is', entries: ['en-track'], missing: 'order' },
    { text: 'its LX100230140', order: 'LX100230140', full: 'where is my package of order LX100230140' },
    { text: 'can it go to a different street', entries: ['en-address'], full: 'can the address of order LX100230140 be changed' },
  ] },
]

import type { DevelopmentDialogue } from '../model.ts'

/** Contacts who are angry, or get it on the way, and where a good agent calls a person. */
export const angryDialogues: readonly DevelopmentDialogue[] = [
  { name: 'late-and-threatening', language: 'zh-CN', angry: true, turns: [
    { text: '快递怎么还不到', entries: ['logi-late'] },
    { text: 'LX100230188', order: 'LX100230188', full: '订单LX100230188的快递怎么还不到' },
    { text: '又是让我等 等你妹啊', person: true },
    { text: '12315电话我打了', person: true },
  ] },
  { name: 'third-time-broken', language: 'zh-CN', angry: true, turns: [
    { text: '换来的又是坏的，第三回了', person: true },
    { text: '别跟我说拍照，拍过三次了！', person: true },
    { text: '我就问谁负责', person: true },
  ] },
  { name: 'bot-does-not-understand', language: 'zh-CN', angry: true, turns: [
    { text: '我要的不是这个啊', entries: [] },
    { text: '你听不懂人话吗', person: true },
    { text: '喊个会喘气的来', person: true },
  ] },
  { name: 'refund-promised-not-paid', language: 'zh-CN', angry: true, turns: [
    { text: '说好三天到账的钱呢', entries: ['refund-not-arrived', 'refund-time'] },
    { text: '早过了，都半个月了', entries: ['refund-not-arrived'], full: '退款半个月了还没到账' },
    { text: '一群骗子，不退我就曝光你们', person: true },
  ] },
  { name: 'courier-was-rude', language: 'zh-CN', angry: true, turns: [
    { text: '你们找的什么快递，张嘴就骂人', entries: ['complain-courier'] },
    { text: 'LX100230193，上午十点那趟', order: 'LX100230193', full: '订单LX100230193的快递员骂人' },
    { text: '光道歉有屁用，我要投诉到底', person: true },
  ] },
  { name: 'cold-anger', language: 'zh-CN', angry: true, turns: [
    { text: '贵店的售后真是令人大开眼界', person: true },
    { text: '申请驳回三次，理由三个样', entries: ['refund-rejected'], full: '售后申请被驳回三次' },
    { text: '法院见吧，证据我都公证了', person: true },
  ] },
  { name: 'rotten-fruit-for-grandma', language: 'zh-CN', angry: true, turns: [
    { text: '给我奶奶买的草莓一盒全烂了', entries: ['refund-fresh', 'straw-ship'] },
    { text: '按比例？全坏了你跟我说按比例？', entries: ['refund-fresh'], full: '草莓全部坏了怎么赔' },
    { text: '恶心死了 你们良心被狗吃了', person: true },
    { text: '算了，给我退钱就行', entries: ['refund-fresh', 'refund-time'], full: '草莓全坏了，给我退钱' },
  ] },
  { name: 'calms-down-again', language: 'zh-CN', angry: true, turns: [
    { text: '等一个礼拜了还没发，搞毛', entries: ['ship-delay'] },
    { text: 'LX100230199你自己看！', order: 'LX100230199', full: '订单LX100230199一个礼拜还没发' },
    { text: '……行吧那有赔偿没', entries: ['ship-delay'], full: '订单LX100230199延迟发货有赔偿吗' },
    { text: '好的谢谢 刚才语气重了', entries: ['thanks'] },
  ] },
  { name: 'allergy-and-hospital', language: 'zh-CN', angry: true, turns: [
    { text: '用你们面霜烂脸了', entries: ['beauty-allergy'] },
    { text: '医院都去了花了八百多，谁来赔', person: true },
    { text: '不给说法我就发微博', person: true },
  ] },
  { name: 'repeated-failure', language: 'zh-CN', angry: true, turns: [
    { text: '那个灯一闪一闪的是啥意思', entries: [] },
    { text: '就是那个灯啊，红的', entries: [], full: '红灯一闪一闪是什么意思' },
    { text: '问你等于白问', person: true },
  ] },
  { name: 'angry-in-english', language: 'en-US', angry: true, turns: [
    { text: 'third week and still no parcel', entries: ['en-late'] },
    { text: 'LX100230204', order: 'LX100230204', full: 'order LX100230204 has not arrived for three weeks' },
    { text: 'are you kidding me, same line again', person: true },
    { text: 'refund me or I dispute it with my bank', person: true },
  ] },
  { name: 'sarcasm-in-english', language: 'en-US', angry: true, turns: [
    { text: 'wow great job, a cracked screen right out of the box', entries: ['en-damaged', 'ret-quality'] },
    { text: 'ive sent the photos twice already', person: true },
    { text: 'worst shop ever, manager now', person: true },
  ] },
]

import type { StarterIntent } from '../model.ts'

export const invoice: readonly StarterIntent[] = [
  {
    id: 'invoice.get', name: { 'zh-CN': '开发票', 'en-US': 'Getting an invoice' }, group: 'invoice', slots: ['order', 'money'],
    phrasings: [
      '怎么开发票', '能开票吗', '我要发票', '发票在哪里下载', '发票什么时候给', '没收到发票', '开个票', '有没有电子发票', '需要报销，给开张发票',
      '可以开公司抬头不', '发漂呢', '纸质发票能寄吗', '货里面怎么没有发票', '你好，麻烦给我开一下发票，公司要', '发票申请入口在哪', '下单时忘记选发票了',
      '买了三个月还能补开吗', '发票多久开好', '发票发我邮箱', '个人能开吗', '几单合在一起开一张票可以么', '收据也行', '发票金额是按实付开吗',
      '发票随货一起来吗', '申请的发票还没动静', '还没给我开票呢', '发票丢了能再要一份不', '要票的话加钱不', '税点谁出', '开票内容能写办公用品吗',
      '采购要求必须有票，你家能提供不', '你家是正规开票的吧',
    ],
    english: [
      'Can I get an invoice?', 'where do I download my invoice', 'I need a receipt for expenses', 'send the invoice to my email', 'no invoice in the box',
      'is it an electronic invoice', 'How long until the invoice is ready', 'forgot to tick invoice when ordering',
      'one invoice for several orders possible?', 'I lost the invoice, send again',
    ],
  },
  {
    id: 'invoice.change', name: { 'zh-CN': '发票开错了', 'en-US': 'Correcting an invoice' }, group: 'invoice', slots: ['order'],
    phrasings: [
      '发票开错了', '抬头写错了能改吗', '发票换成公司的', '税号错了，重开', '发票金额不对', '个人抬头改成单位抬头', '我要换开发票', '开票信息填错了咋办',
      '发票名字少了个字', '重新开一张发票', '发票内容要改一下', '能不能作废重新开', '财务说这张票用不了', '红冲怎么弄', '抬头少写了“有限”两个字',
      '发票上的商品名跟实际不一样', '邮箱填错了，发票没收着，改一下邮箱', '改发票信息', '退了一件，发票要重开吗', '发票日期能改成上个月么',
      '帮我把票改成明细的', '这发票不对啊', '抬头是我自己名字，报不了，换下', '税率开错了吧', '发票抬投错了', '开成个人的了怎么改',
      '单位改名了，发票要更换', '发票修改在哪操作', '票面金额比我付的少，请更正', '需要退票重开', '已经开出来的发票还能不能改', '发票抬头开错了怎么改',
      '开错的票帮我重开',
    ],
    english: [
      'The invoice is wrong', 'wrong company name on my invoice', 'change the tax number', 'can you reissue the invoice',
      "the amount on the invoice doesn't match", 'change invoice from personal to company', 'Accounting rejected this invoice',
      'I returned one item, does the invoice change', 'void it and issue a new one', 'invoice went to the wrong email, please correct it',
    ],
  },
  // The invoice that a company deducts tax with; any other is invoice.get.
  {
    id: 'invoice.vat', name: { 'zh-CN': '专用发票', 'en-US': 'VAT special invoice' }, group: 'invoice', slots: ['order'],
    phrasings: [
      '能开专票吗', '增值税专用发票怎么开', '可以开13个点的专票不', '专票要提供什么资料', '我们是一般纳税人，要专用发票', '你们能抵扣的票能开吗',
      '开专票需要营业执照吗', '专票和普票都行吗', '普票换专票可以吗', '增票资质怎么审核', '专票多久寄出来', '专用发票是纸质的还是电子的',
      '要能抵税的那种发票', '专飘能开不', '开3%的还是13%的', '公司采购要增值税票', '专票要满多少金额才给开', '提交了专票资质一直没审核',
      '是不是小规模，开不了专票吧', '专票寄到哪，地址怎么填', '可以开具专票么，税号和开户行我发你', '专用发票没收到，快递单号有没有',
      '会计要求专票，普通的不行', '专票加税点吗', '专票开票资料发给谁', '我要抵扣进项，开专票', '增值税发票资质过期了怎么更新',
      '专票抬头必须跟付款账户一致吗', '需要开增值税专票，怎么申请', '可以给公司开抵扣用的专票吗', '专票什么时候能开出来',
    ],
    english: [
      'Can you issue a VAT special invoice?', 'I need a deductible VAT invoice', 'what documents for a special invoice',
      'we are a general taxpayer, need the special one', 'can the ordinary invoice become a VAT special one', 'How long does the VAT invoice take',
      'is the special invoice paper or electronic', 'what VAT rate do you invoice at', 'our company must deduct input tax',
      'minimum amount for a VAT special invoice?',
    ],
  },
]

import type { BotAct } from '@yanshu/contract/bot.ts'

/** Intents, phrasings, dictionary and trying out. */
export const understanding = {
  title: '语义理解',
  tabs: { intents: '意图', terms: '词典', try: '试一试', lessons: '待学习', models: '模型', quality: '质量', metrics: '运行情况', encoder: '编码器' },
  groups: {
    shipping: '物流配送', returns: '退换货', refunds: '退款', orders: '订单', payment: '支付', invoice: '发票', products: '商品咨询', 'sizes-and-fit': '尺码',
    promotions: '优惠活动', membership: '会员', account: '账号', 'quality-and-repair': '质量与维修', stores: '门店', service: '客服服务', talk: '寒暄',
  } as Record<string, string>,
  ungrouped: '未分组',
  slots: { order: '订单号', parcel: '快递单号', phone: '手机号', money: '金额', date: '时间', quantity: '数量', size: '尺码', colour: '颜色', product: '商品', region: '地区' },
  actions: { answer: '用知识库回答', order: '查询订单', person: '转人工', talk: '应答' },
  wishes: { greeting: '问候', thanks: '感谢', goodbye: '告别', identity: '问是不是机器人', affirm: '表示同意', cancel: '表示取消', complaint: '抱怨' } as Record<string, string>,
  sources: { starter: '内置', written: '手工添加', imported: '导入', learned: '从对话学到' },
  intent: '意图', gone: '（已删除的意图）', chooseIntent: '选择意图',
}

export const intents = {
  about: '客户可能想问的事，以及他们的各种说法。模型就是从这些问法里学会听懂话的。', add: '新建意图', import: '导入', export: '导出', exportName: '意图和问法.csv',
  searchHint: '搜索意图或问法', allGroups: '全部分组', none: '还没有意图', noneHelp: '新建第一个意图，或导入现成的问法。', nothing: '没有找到', nothingHelp: '没有意图或问法包含这些字。',
  phrasings: (count: number) => `${count.toLocaleString('en-US')} 条问法`, entries: (count: number) => `${count.toLocaleString('en-US')} 条知识`, noEntries: '没有知识可答', thin: '问法偏少，建议 20 条以上', enable: (name: string) => `启用「${name}」`, changed: '修改后要重新训练才会生效。', toTrain: '去训练',
  hits: (text: string) => `问法里有「${text}」的`, summary: (intents: number, phrasings: number) => `${intents} 个意图，${phrasings.toLocaleString('en-US')} 条问法`,
  tabPhrasings: '问法', tabSettings: '设置', id: '标识', idHelp: '会按名称自动填好，一般不用改。只能用小写字母、数字、点和连字符，例如 shipping.fee；建好后不能改。', idHint: '留空会自动生成', idWrong: '只能用小写字母、数字、点和连字符，以字母或数字开头，最多 64 个字符', idTaken: '已有这个标识，请换一个',
  name: '名称', nameHint: '例如：运费多少', nameEn: '英文名称', group: '分组', description: '说明', descriptionHint: '什么样的话算这个意图，和相近意图怎么区分', action: '听懂以后', talkAs: '应答方式', slots: '会提到的信息', slotsHelp: '答案可能取决于这些信息，例如运费取决于地区。', enabled: '启用', enabledHelp: '停用的意图不参加训练。',
  actionHelp: { answer: '从关联到这个意图的知识里找答案。', order: '请客户给出订单号，查到后告诉他订单状态和物流。', person: '直接转给人工客服。', talk: '不查知识库，说一句得体的话。' },
  conflict: '别人刚刚修改了这个意图，你的修改还没有保存。', loadLatest: '载入最新内容', removed: (name: string) => `已删除「${name}」和它的问法`,
  addPhrasings: '添加问法', addHint: '每行一种说法，可以一次粘贴很多行。按 Ctrl + Enter 添加', addMany: (count: number) => (count === 0 ? '添加' : `添加 ${count} 条`), tooLong: (count: number) => `有 ${count} 条超过 200 字，请缩短`, repeated: (count: number) => `${count} 条重复，只算一次`, tooMany: '一次最多添加 200 条',
  added: (count: number) => `已添加 ${count} 条`, nothingAdded: '这些问法都已经有了', taken: (count: number) => `${count} 条没有添加，因为已属于其他意图：`, takenBy: (text: string, name: string) => `「${text}」属于「${name}」`,
  asked: (count: number) => `${count} 条已添加，但知识里也这样问，却属于其他意图，训练时会互相矛盾。请删掉这里的，或修改知识：`, askedBy: (text: string, entry: string, name: string) => `「${text}」在知识「${entry}」里，属于「${name}」`,
  language: '语言', everyLanguage: '全部', languages: { 'zh-CN': '中文', 'en-US': 'English' }, noneIn: { 'zh-CN': '没有中文问法', 'en-US': '没有英文问法' }, showAll: '查看全部语言',
  noPhrasings: '还没有问法', noPhrasingsHelp: '把客户平时怎么问的写进来，口语、错字、省略都要有。', findPhrasing: '在问法中查找', noneFound: '没有这样的问法', editPhrasing: (text: string) => `修改「${text}」`, choosePhrasing: (text: string) => `选择「${text}」`, removePhrasing: (text: string) => `删除「${text}」`,
  chosen: (count: number) => `已选 ${count} 条`, move: '移到其他意图', moveTitle: (count: number) => `把 ${count} 条问法移到`, moved: (count: number, name: string) => `已把 ${count} 条移到「${name}」`, phrasingsRemoved: (count: number) => `已删除 ${count} 条问法`, phrasingRestored: '问法已恢复', clear: '取消选择', selectAll: '全选已显示的',
  importTitle: '导入意图和问法', importHelp: '支持 CSV 和 Excel（.xlsx）。需要「意图」和「问法」两列，每行一条；「意图」填名称或标识，没有的会新建。', drop: '点击选择文件，或拖到这里', dropHelp: '导入前会先检查，不会直接写入', dropOther: '点击可以换一个文件', reading: '正在检查…',
  rowsRead: '读取', rowsAdded: '新增问法', rowsIntents: '新建意图', rowsBad: '有问题', rowNumber: (row: number) => `第 ${row} 行`, importAll: (count: number) => (count === 0 ? '导入' : `导入 ${count} 条`), importGood: (count: number) => `跳过问题行，导入 ${count} 条`, imported: (count: number, made: number) => (made === 0 ? `导入了 ${count} 条问法` : `导入了 ${count} 条问法，新建 ${made} 个意图`),
  problems: { no_intent: '缺少意图', no_text: '缺少问法', too_long: '问法超过 200 字', duplicate: '和前面的行重复', taken: '已属于其他意图' }, missingColumns: '文件第一行要有「意图」和「问法」两列。请对照模板补上列名后再试', unreadable: '文件无法读取，请另存为 CSV 或 .xlsx 后再试', template: '下载模板', templateName: '意图导入模板.csv', templateRows: [['意图', '问法'], ['运费多少', '邮费怎么算'], ['运费多少', '寄到新疆要多少钱'], ['开发票', '能开增值税专用发票吗']],
}

export const terms = {
  about: '店里的商品名、型号和各种叫法。客户提到任何一种叫法，都能认出说的是什么。', add: '添加词条', editTitle: '编辑词条', searchHint: '搜索名称或别名', allTypes: '全部类型', none: '词典还是空的', noneHelp: '把主推商品和客户爱用的简称写进来，例如「15PM」就是 iPhone 15 Pro Max。', nothing: '没有找到', nothingHelp: '换个词，或清除筛选条件。',
  name: '标准名称', aliases: '别名', aliasesHelp: '输入后按回车，也可以用逗号或顿号隔开一次粘贴多个。', aliasesHint: '例如：果15、苹果15pro', type: '类型', code: '商品编号', codeHelp: '商城里的编号，用来找到对应的商品。', updated: '更新于', noAliases: '没有别名', removed: (name: string) => `已删除「${name}」`, taken: '已有同名的词条', clashes: '已保存，但有的叫法和其他词条重复', clash: (word: string, type: string, name: string) => `「${word}」也是「${type}：${name}」的叫法`, clashesHelp: '客户这样说时，机器人可能分不清是哪一个。能换更明确的叫法最好；确实都这么叫的话不用改。', tooManyAliases: '别名最多 30 个', aliasTooLong: '每个别名不超过 100 字',
}

export const trying = {
  about: '输入一句客户的话，看看系统听懂了什么、凭什么这么想。这里的输入不会产生会话。', hint: '输入客户可能会说的话', run: '分析', examples: ['寄到江浙沪要多少运费', '我昨天买的蓝色L码能换黑色吗', '订单LX100230102到哪了', 'iPhone 15 Pro 续航怎么样', '都一个星期了还不发货，我要投诉', '附近有什么好吃的'],
  start: '说一句试试', startHelp: '结果里会标出识别到的信息、可能的意图，以及最像的问法。', said: '客户说', normalised: '规整后', noEntities: '没有识别到订单号、地区、商品这类信息', found: '识别到', is: (type: string, value: string) => `${type}：${value}`,
  intents: '最可能的意图', noIntents: '启用的意图里没有像的，只能靠检索回答', would: { answer: '直接回答', offer: '列出几个让客户选', search: '改用知识检索', order: '查询订单', person: '转人工', talk: '应答' }, 
  because: { wished: '话里的诉求很明确，不看两条线。', sure: '对意图的把握达到回答线。', between: '把握在选择线和回答线之间。', close: '前两个意图太接近，先让客户选。', alone: '把握没到回答线，又没有别的意图可以一起列出来选，所以只凭字词检索知识库；检索不到就说不知道。', outside: '像是服务范围以外的话，把握因此低于选择线；只凭字词检索知识库，检索不到就说不知道。', unsure: '把握低于选择线，只凭字词检索知识库；检索不到就说不知道。', nothing: '没有像的意图，只凭字词检索知识库；检索不到就说不知道。' },
  confidence: '把握', scope: '超出服务范围的可能', answerLine: (share: string) => `回答线 ${share}`, offerLine: (share: string) => `选择线 ${share}`, feeling: '情绪', anger: '愤怒', emotions: { neutral: '平静', happy: '高兴', angry: '愤怒', sad: '难过', fear: '担心', surprise: '惊讶' } as Record<string, string>,
  wish: '诉求', wishes: { person: '要求转人工', identity: '问是不是机器人', greeting: '问候', thanks: '感谢', goodbye: '告别', cancel: '取消', affirm: '同意', complaint: '抱怨', question: '提问' } as Record<string, string>,
  why: '凭什么这么想', words: '起作用的字词', wordsHelp: (name: string) => `颜色越深影响越大；绿色支持「${name}」，红色反对。`, nearest: '最像的问法', similar: (share: string) => `相似 ${share}`, noNearest: '没有相近的问法', took: (ms: string) => `理解用时 ${ms} 毫秒`,
  reply: '机器人会这样回复', replyFrom: '来自知识：', choices: '可选的按钮', replyHelp: '和聊天里一样：客户没有登录、第一句就这么问时的回复。聊过几句以后，还会看前面说过什么。',
  acts: {
    answer: '直接回答', tell_order: '告知订单', tell_stores: '告知最近门店', ask_order: '问是不是订单号', no_such_order: '没查到订单', ask_slot: '追问信息', offer: '给选项', offer_about_goods: '问想了解商品哪方面', unknown: '答不上来',
    hand_over: '转人工', say_identity: '说明自己是机器人', greet: '打招呼', thank: '客气一句', part: '道别', acknowledge: '应一声', step_back: '不再追问', wait: '请客户慢慢找', none: '不发言',
  } satisfies Record<BotAct, string>,
  wrong: '不对？教它', teachTitle: '这句话应该是', teach: '加为问法', taught: (name: string) => `已加到「${name}」：这句话马上生效，相近的说法训练后生效`, already: (name: string) => `这句话已经是「${name}」的问法`, right: '这句话已经在问法里', for: '支持', against: '反对',
}

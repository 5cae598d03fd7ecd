export const knowledge = {
  title: '知识库', about: '机器人回答客户的依据。问法越贴近客户的说法，答得越准。', add: '新建条目', editTitle: '编辑条目', import: '导入', export: '导出', exportName: '知识库.csv', tryIt: '试一试', searchHint: '搜索标题、问法或答案',
  none: '知识库还是空的', noneHelp: '新建第一个条目，或从 Excel、CSV 批量导入。', nothingFound: '没有找到相关条目', nothingFoundHelp: '换个说法，或清除筛选条件。',
  entry: '条目', category: '分类', allCategories: '全部分类', uncategorised: '未分类', questions: '问法数', updated: '更新于', enabled: '启用', enableLabel: (title: string) => `启用「${title}」`,
  entryTitle: '标题', titleHint: '例如：发货时间', questionsLabel: '客户的问法', questionsHelp: '每行一种说法，建议 3 种以上。', questionsHint: '什么时候发货\n今天下单多久能发\n怎么还不发货', questionTooLong: '每种问法不超过 200 字',
  answer: '答案', brand: '适用品牌', allBrands: '全部品牌', links: '附带链接', linkLabel: '链接文字', linkAddress: '链接地址', addLink: '添加链接', addressWrong: '请输入完整网址，或以 / 开头的路径',
  goods: '附带商品', goodsId: '商品编号', goodsTitle: '商品名称', price: '价格', goodsUrl: '商品页地址', goodsImage: '图片地址', addGoods: '添加商品', enabledLabel: '启用（机器人可以用来回答）',
  conflict: '别人刚刚修改了这个条目，你的修改还没有保存。', loadLatest: '载入最新内容', removed: (title: string) => `已删除「${title}」`,
  importTitle: '批量导入', importHelp: '支持 CSV 和 Excel（.xlsx）。必须有「标题」和「答案」两列，「问法」和「分类」可以没有。', importHelpQuestions: '一个单元格里可以写多种问法，用换行、分号（；）或竖线（|）隔开。标题相同的条目会被更新。', missingColumns: (columns: string) => `文件第一行缺少列：${columns}。请对照模板补上列名后再试`, columns: { title: '标题', answer: '答案' } as Record<string, string>, unreadable: '文件无法读取，请另存为 CSV 或 .xlsx 后再试', drop: '点击选择文件，或拖到这里', dropHelp: '导入前会先检查，不会直接写入', dropOther: '点击可以换一个文件', reading: '正在检查…',
  template: '下载模板', templateName: '知识库导入模板.csv', importAll: (count: number) => (count === 0 ? '导入' : `导入 ${count} 条`), importGood: (count: number) => `跳过问题行，导入 ${count} 条`,
  imported: (added: number, changed: number) => `新增 ${added} 条，更新 ${changed} 条`, rowsRead: '读取', rowsAdded: '新增', rowsChanged: '更新', rowsBad: '有问题', rowNumber: (row: number) => `第 ${row} 行`,
  problems: { no_title: '缺少标题', no_answer: '缺少答案', too_long: '内容过长', duplicate: '标题与前面的行重复' },
  tryHint: '输入客户可能会问的话', ask: '提问', tryTitle: '看看机器人会怎么答', tryHelp: '这里的提问不会产生会话，可以放心试。', tryExamples: ['什么时候发货', '怎么退货', '可以开发票吗', '转人工'],
  acts: {
    answer: { name: '直接回答', why: '把握足够大，会用第一条知识回答。' }, offer: { name: '给出相近问题', why: '把握不够，会列出相近的问题让客户选。' }, unknown: { name: '不知道', why: '没有找到相关知识，再问一次仍不懂就转人工。' },
    hand_over: { name: '转人工', why: '听出客户想找人工。' }, say_identity: { name: '说明身份', why: '客户在问对面是不是机器人，会如实说明。' }, greet: { name: '问候', why: '客户打了招呼。' }, thank: { name: '致谢', why: '客户表示感谢。' },
  },
  matched: (text: string) => `匹配：${text}`, confidence: '把握', noHits: '没有相近的条目。可以新建一个条目，或给已有条目补充问法。',
}

import type { CannedVariable } from '@yanshu/contract/canned.ts'

const variables: Record<CannedVariable, string> = { contact: '称呼', agent: '客服姓名', brand: '品牌', goods: '商品', order: '订单号', time: '时间' }

/** Canned replies: the picker over the reply field, and their page. */
export const canned = {
  title: '快捷回复', about: '把常说的话存下来，在输入框里打 / 就能找到并插入。', variables,
  picker: {
    label: '快捷回复', open: '快捷回复（Ctrl + /）', hint: '↑↓ 选择，Enter 插入，Esc 关闭', none: '没有匹配的快捷回复', noneYet: '还没有快捷回复', manage: '管理快捷回复', preview: '预览', reading: '正在读取…',
    pictures: (count: number) => `${count} 张图片`, picturesFailed: '图片没有放进来，请重试',
  },
  gaps: {
    title: (names: string) => `还有内容没有填写：${names}`, help: '带【】的地方需要先填好，否则客户会看到空着的内容。', fill: '去填写', sendAnyway: '仍要发送', hint: 'Tab 填写下一处', and: '、',
  },
  scopes: { all: '全部', everyone: '全员', group: '技能组', own: '我的' }, scope: '适用范围', scopeFilter: '按适用范围筛选', whichGroup: '选择技能组',
  scopeHelp: { everyone: '所有客服都能使用', group: '只有这个技能组的成员能使用', own: '只有我自己能使用' },
  add: '新建快捷回复', editTitle: '编辑快捷回复', viewTitle: '查看快捷回复', viewOnly: '这条快捷回复由管理员维护，你可以使用，但不能修改。', search: '搜索标题、快捷码或内容', noFolder: '未归类',
  none: '还没有快捷回复', noneHelp: '把常用的问候、步骤说明存成快捷回复，回复时打 / 和拼音首字母就能找到。', nothingFound: '没有找到快捷回复', nothingFoundHelp: '换个关键词，或放宽适用范围。',
  name: '标题', nameHint: '例如：发货时间', shortcut: '快捷码', shortcutHelp: '在输入框里打 / 加快捷码即可找到，可不填', shortcutWrong: '只能用文字、数字、短横线和下划线，最多 32 个', shortcutTaken: '这个快捷码已经被用了，换一个',
  folder: '分类', folderHint: '例如：售后', text: '内容', textHint: '写下要发送的话', insert: '插入变量', variablesHelp: '发送时自动换成会话里的内容；不知道的会标成【】，由客服填写。',
  pictures: '图片', addPicture: '添加图片', pictureWrong: '请选择 PNG、JPEG、GIF 或 WebP 图片', removePicture: (name: string) => `移除图片 ${name}`, goods: '商品卡片', addGoods: '添加商品卡片', others: '其他内容', otherKinds: { link: '链接', menu: '选项' },
  empty: '请写下内容，或添加图片、商品卡片', tooMany: '最多五项内容', removed: (title: string) => `已删除「${title}」`, sampleTitle: '效果', useCount: (count: number) => `${count} 条`, open: (title: string) => `编辑 ${title}`, remove: (title: string) => `删除 ${title}`,
}

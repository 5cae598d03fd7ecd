/** Words of buttons and short notices that every page needs. */
export const act = {
  save: '保存', cancel: '取消', close: '关闭', retry: '重试', copy: '复制', copied: '已复制', edit: '编辑', remove: '删除', undo: '撤销', add: '添加',
  create: '新建', search: '搜索', more: '加载更多', noMore: '没有更多了', loading: '加载中…', justNow: '刚刚', saved: '已保存', removed: '已删除', restored: '已恢复', done: '已完成',
  confirm: '确定', on: '开启', off: '关闭', yes: '是', no: '否', all: '全部', none: '无', optional: '选填', back: '返回', actions: '操作', refresh: '刷新',
  unsaved: '有未保存的修改，确定要离开吗？', leave: '离开', stay: '留在此页', unsavedClose: '有未保存的修改，确定要关闭吗？', drop: '放弃修改', goOn: '继续编辑', required: '请填写此项',
}

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { recogniseQuantities } from './quantity.ts'

it('reads how many and how much', () => {
  const cases: [text: string, ...values: string[]][] = [
    ['买两件能免运费不', '2 件'], ['3双', '3 双'], ['一打', '12 个'], ['半打', '6 个'], ['半斤', '250 克'], ['两斤', '1000 克'], ['一斤半', '750 克'], ['一斤二两', '600 克'], ['5公斤', '5000 克'], ['200g', '200 克'], ['1.5l', '1500 毫升'],
    ['500ml', '500 毫升'], ['我要十二个', '12 个'], ['两三件', '2/3 件'], ['3-5件', '3/5 件'], ['3到5台', '3/5 台'], ['只退了一件的钱,我退的是两件', '1 件', '2 件'], ['这两箱', '2 箱'], ['100多件', '100 件'],
    ['t恤x2', '2'], ['大米*3', '3'], ['2 pieces', '2 pieces'], ['三大箱', '3 箱'], ['俩个', '2 个'], ['二十件', '20 件'], ['一千个', '1000 个'],
  ]
  for (const [text, ...expected] of cases) assert.deepEqual(recogniseQuantities(text).map(entity => entity.value), expected, text)
})

it('does not count time, matters and places in a row', () => {
  for (const text of ['一个月', '三个小时', '两个星期', '有一个问题', '两个人', '第二件半价', '第三双', '一部分', '一条龙', '几件', '几个', '5g手机', '5g网络', '128gb', '256g内存', '128g', '两块钱', '3块5', 'x6手机', '五个工作日', '1.5米线', '升级', '满199包邮', '9.9包邮', '159*98', '一起', '付了199只退150', '支持5g', '三包是什么', '13个点', '两个颜色']) {
    assert.deepEqual(recogniseQuantities(text), [], text)
  }
})

it('gives the place of number and unit', () => {
  const [found] = recogniseQuantities('我要买3双鞋')
  assert.deepEqual([found?.text, found?.start, found?.end], ['3双', 3, 5])
})

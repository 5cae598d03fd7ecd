import assert from 'node:assert/strict'
import { it } from 'node:test'
import { placeNames } from './place-names.ts'
import { liesIn, recogniseRegions } from './region.ts'

const values = (text: string, isExpected = false) => recogniseRegions(text, isExpected).map(entity => entity.value)

it('finds provinces, cities, districts and their nicknames', () => {
  const cases: [text: string, ...values: string[]][] = [
    ['那北京呢', '北京'], ['发到上海要几天', '上海'], ['内蒙古自治区', '内蒙古'], ['内蒙发吗', '内蒙古'], ['广西壮族自治区包邮吗', '广西'],
    ['南京', '江苏/南京'], ['南京市', '江苏/南京'], ['江苏省南京市鼓楼区', '江苏/南京/鼓楼区'], ['南京鼓楼区', '江苏/南京/鼓楼区'], ['南京鼓楼', '江苏/南京/鼓楼区'],
    ['深圳南山', '广东/深圳/南山区'], ['广东省 深圳市 南山区', '广东/深圳/南山区'], ['北京市朝阳区', '北京/朝阳区'], ['浦东新区', '上海/浦东新区'], ['重庆渝北', '重庆/渝北区'],
    ['魔都', '上海'], ['帝都', '北京'], ['鹏城发货', '广东/深圳'], ['羊城', '广东/广州'], ['蓉城', '四川/成都'], ['义乌发货吗', '浙江/金华/义乌市'],
    ['延边朝鲜族自治州', '吉林/延边'], ['黔东南', '贵州/黔东南'], ['西双版纳', '云南/西双版纳'], ['石河子', '新疆/石河子市'], ['香港九龙', '香港/九龙'], ['台北', '台湾/台北'], ['新疆乌鲁木齐', '新疆/乌鲁木齐'],
    ['江苏和浙江', '江苏', '浙江'], ['从广州寄到成都', '广东/广州', '四川/成都'], ['吉林', '吉林'], ['吉林市', '吉林/吉林'], ['吉林省吉林市', '吉林/吉林'],
    ['海南', '海南'], ['海南藏族自治州', '青海/海南'], ['do you ship to beijing', '北京'], ['hong kong', '香港'], ['shipping to shenzhen?', '广东/深圳'],
    ['下单时填的地址是河北省石家庄市长安区', '河北/石家庄/长安区'], ['寄到南京西路'],
  ]
  for (const [text, ...expected] of cases) assert.deepEqual(values(text), expected, text)
})

it('tells the members of a group', () => {
  const cases: [text: string, value: string, members: string][] = [
    ['江浙沪地区', '江浙沪', '江苏 浙江 上海'], ['江浙沪', '江浙沪', '江苏 浙江 上海'], ['东三省发什么快递', '东三省', '辽宁 吉林 黑龙江'],
    ['京津冀', '京津冀', '北京 天津 河北'], ['港澳台能发吗', '港澳台', '香港 澳门 台湾'], ['新疆西藏包邮吗', '新疆西藏', '新疆 西藏'],
    ['偏远地区要加钱吗', '偏远地区', '新疆 西藏 青海 甘肃 宁夏 内蒙古 海南'], ['川渝', '川渝', '四川 重庆'],
  ]
  for (const [text, value, members] of cases) {
    assert.deepEqual(recogniseRegions(text).map(entity => [entity.value, entity.values]), [[value, members.split(' ')]], text)
  }
  assert.equal(recogniseRegions('珠三角')[0]?.values?.length, 9)
})

it('keeps every place of a shared name', () => {
  const [drum] = recogniseRegions('鼓楼区')
  assert.deepEqual([drum?.value, drum?.values?.length, drum?.values?.every(path => path.endsWith('/鼓楼区'))], ['鼓楼区', 4, true])
  const [sun] = recogniseRegions('发朝阳区')
  assert.deepEqual(sun?.values, ['北京/朝阳区', '吉林/长春/朝阳区'])
  assert.deepEqual(recogniseRegions('朝阳')[0]?.values, ['北京/朝阳区', '辽宁/朝阳', '吉林/长春/朝阳区'])
  assert.equal(recogniseRegions('朝阳市')[0]?.value, '辽宁/朝阳')
})

it('does not hear a place in other words', () => {
  const texts = ['中山装', '海南鸡饭好吃吗', '海南鸡', '北京烤鸭多少钱', '新疆大枣甜吗', '云南白药', '普洱茶', '南京路', '上海青', '北海道', '三明治', '这个东西安装麻烦吗', '东西安全吗',
    '加大连衣裙', '大连帽', '大理石', '十四平米', '加长沙发', '京东营业执照', '换成都可以', '开封了还能退吗', '已经开封', '收到开封的', '日照充足', '颜色白银', '大同小异', '南北通透',
    '黄河南岸', '矿区的工人', '阿里旺旺', '北京时间几点', '发货', 'xianyu', '东北角', '羊城通', '港澳通行证', '小沈阳']
  for (const text of texts) assert.deepEqual(values(text), [], text)
})

it('hears an ordinary word as a place where one is meant or asked for', () => {
  for (const [text, value] of [['发日照要几天', '山东/日照'], ['开封市', '河南/开封'], ['寄到开封', '河南/开封'], ['安康包邮吗', '陕西/安康'], ['大同', '山西/大同'], ['我在中山', '广东/中山']] as const) {
    assert.deepEqual(values(text), [value], text)
  }
  assert.deepEqual(values('就开封那个', true), ['河南/开封'])
  assert.deepEqual(values('发新疆大枣那边', false), ['新疆'])
})

it('tells what lies in what', () => {
  assert.ok(liesIn('江苏/南京', '江苏') && liesIn('江苏', '江苏'))
  assert.ok(!liesIn('江苏', '江苏/南京') && !liesIn('海南', '海'))
})

it('gives the place of the whole chain', () => {
  const [found] = recogniseRegions('发到江苏省南京市鼓楼区要多久')
  assert.deepEqual([found?.text, found?.start, found?.end], ['江苏省南京市鼓楼区', 2, 11])
})

it('knows every province and nearly every place by its own full name', () => {
  const { names } = placeNames()
  assert.ok(names.size > 3300, String(names.size))
  const provinces = new Set([...names.values()].filter(name => !name.group).flatMap(name => name.paths.map(path => path.split('/')[0])))
  assert.equal(provinces.size, 34)
})

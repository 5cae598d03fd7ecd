/** `name other-name: members`. What carriers call remote differs; these seven are what most shops mean. */
const table = `
江浙沪 江沪浙 苏浙沪 浙江沪 包邮区 江浙沪地区: 江苏 浙江 上海
江浙沪皖 苏浙沪皖 长三角 长江三角洲: 江苏 浙江 上海 安徽
珠三角 珠江三角洲: 广东/广州 广东/深圳 广东/珠海 广东/佛山 广东/惠州 广东/东莞 广东/中山 广东/江门 广东/肇庆
大湾区 粤港澳大湾区 粤港澳: 广东 香港 澳门
东三省 东北三省 东北 东北地区 黑吉辽: 辽宁 吉林 黑龙江
京津冀 京津冀地区: 北京 天津 河北
京津: 北京 天津
偏远地区 偏远 边远地区 偏远省份 偏远省: 新疆 西藏 青海 甘肃 宁夏 内蒙古 海南
新疆西藏 西藏新疆 新藏 疆藏 新疆和西藏 西藏和新疆: 新疆 西藏
港澳台 港澳台地区: 香港 澳门 台湾
港澳 港澳地区: 香港 澳门
西北 西北地区: 陕西 甘肃 青海 宁夏 新疆
西南 西南地区: 重庆 四川 贵州 云南 西藏
华东 华东地区: 上海 江苏 浙江 安徽 福建 江西 山东
华南 华南地区: 广东 广西 海南
华北 华北地区: 北京 天津 河北 山西 内蒙古
华中 华中地区: 河南 湖北 湖南
两广 广东广西: 广东 广西
两湖: 湖北 湖南
川渝 成渝: 四川 重庆
云贵川: 云南 贵州 四川
云贵: 云南 贵州
陕甘宁: 陕西 甘肃 宁夏
北上广深: 北京 上海 广东/广州 广东/深圳
北上广: 北京 上海 广东/广州
`

/** Groups of regions by any of their names: the first name of the line and the members' paths. */
export const groups: ReadonlyMap<string, { name: string; members: readonly string[] }> = new Map(table.trim().split('\n').flatMap((line) => {
  const [names = '', members = ''] = line.split(': ')
  const [name = ''] = names.split(' ')
  return names.split(' ').map(one => [one, { name, members: members.split(' ') }] as const)
}))

/** Other names of one place: `name name=path`. Sound without the word 市 or 区 beside them. */
const table = `
魔都 申城 沪上=上海
帝都 京城 北平=北京
津门=天津
山城 雾都=重庆
鹏城=广东/深圳
羊城 花城 五羊城=广东/广州
蓉城 天府之国=四川/成都
江城=湖北/武汉
姑苏=江苏/苏州
冰城=黑龙江/哈尔滨
泉城=山东/济南
星城=湖南/长沙
榕城=福建/福州
鹭岛=福建/厦门
春城=云南/昆明
邕城=广西/南宁
甬城=浙江/宁波
洪城=江西/南昌
莞城=广东/东莞
呼市=内蒙古/呼和浩特
内蒙=内蒙古
乌市 乌鲁木齐=新疆/乌鲁木齐
哈市=黑龙江/哈尔滨
石市=河北/石家庄
延吉=吉林/延边/延吉市
义乌=浙江/金华/义乌市
昆山=江苏/苏州/昆山市
张家港=江苏/苏州/张家港市
常熟=江苏/苏州/常熟市
太仓=江苏/苏州/太仓市
江阴=江苏/无锡/江阴市
宜兴=江苏/无锡/宜兴市
慈溪=浙江/宁波/慈溪市
余姚=浙江/宁波/余姚市
诸暨=浙江/绍兴/诸暨市
海宁=浙江/嘉兴/海宁市
桐乡=浙江/嘉兴/桐乡市
温岭=浙江/台州/温岭市
乐清=浙江/温州/乐清市
瑞安=浙江/温州/瑞安市
晋江=福建/泉州/晋江市
石狮=福建/泉州/石狮市
敦煌=甘肃/酒泉/敦煌市
满洲里=内蒙古/呼伦贝尔/满洲里市
都江堰=四川/成都/都江堰市
西双版纳=云南/西双版纳
库尔勒=新疆/巴音郭楞/库尔勒市
石河子=新疆/石河子市
伊宁=新疆/伊犁/伊宁市
浦东=上海/浦东新区
徐家汇=上海/徐汇区
海淀=北京/海淀区
中关村=北京/海淀区
望京=北京/朝阳区
渝北=重庆/渝北区
渝中=重庆/渝中区
福田=广东/深圳/福田区
宝安=广东/深圳/宝安区
龙岗=广东/深圳/龙岗区
天河=广东/广州/天河区
番禺=广东/广州/番禺区
顺德=广东/佛山/顺德区
余杭=浙江/杭州/余杭区
萧山=浙江/杭州/萧山区
江宁=江苏/南京/江宁区
武侯=四川/成都/武侯区
九龙 尖沙咀=香港/九龙
新界=香港/新界
台北=台湾/台北
beijing|peking=北京
shanghai=上海
tianjin=天津
chongqing=重庆
hebei=河北
shanxi=山西
inner mongolia=内蒙古
liaoning=辽宁
heilongjiang=黑龙江
jiangsu=江苏
zhejiang=浙江
anhui=安徽
fujian=福建
jiangxi=江西
shandong=山东
henan=河南
hubei=湖北
hunan=湖南
guangdong=广东
guangxi=广西
hainan=海南
sichuan=四川
guizhou=贵州
yunnan=云南
tibet=西藏
shaanxi=陕西
gansu=甘肃
qinghai=青海
ningxia=宁夏
xinjiang=新疆
hong kong|hongkong=香港
macau|macao=澳门
taiwan=台湾
shenzhen=广东/深圳
guangzhou=广东/广州
hangzhou=浙江/杭州
chengdu=四川/成都
nanjing=江苏/南京
wuhan=湖北/武汉
xi'an|xian=陕西/西安
suzhou=江苏/苏州
xiamen=福建/厦门
qingdao=山东/青岛
dalian=辽宁/大连
`

/** [name, path] pairs. Names of several words are split by `|` instead of blanks, or stand alone. */
export const aliases: readonly (readonly [string, string])[] = table.trim().split('\n').flatMap((line) => {
  const [names = '', path = ''] = line.split('=')
  const list = names.includes('|') ? names.split('|') : /^[a-z ]+$/.test(names) ? [names] : names.split(' ')
  return list.map(name => [name, path] as const)
})

/** Names that several places share when 市 and 区 are left out. */
export const sharedNames: readonly (readonly [string, readonly string[]])[] = [
  ['朝阳', ['北京/朝阳区', '辽宁/朝阳', '吉林/长春/朝阳区']],
  ['鼓楼', ['江苏/南京/鼓楼区', '江苏/徐州/鼓楼区', '福建/福州/鼓楼区', '河南/开封/鼓楼区']],
  ['通州', ['北京/通州区', '江苏/南通/通州区']],
  ['普陀', ['上海/普陀区', '浙江/舟山/普陀区']],
]

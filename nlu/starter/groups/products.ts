import type { StarterIntent } from '../model.ts'

export const products: readonly StarterIntent[] = [
  {
    id: 'product.price', name: { 'zh-CN': '多少钱', 'en-US': 'Price' }, group: 'products', slots: ['product', 'money', 'quantity'],
    phrasings: [
      '多少钱', '这个怎么卖', '价格多少', '咋卖的', '几块钱一斤', '标价是不是最终价', '两件一共多少', '这款沙发啥价位', '多烧钱一个', '报个价',
      '最低配的手机要多少钱', '为什么每个颜色价格不一样', '单买一支多少', '现在到手价是多少', '这价格是一双还是一只', '整套下来要多少银子', '原价是几多',
      '卖几多钱啊', '一箱多少钱？24瓶那种', '算一下三斤多少钱', '价钱', '图片上那件外套啥价', '页面上没看到价格', '有没有便宜点的款', '大瓶的贵多少',
      '含税价吗', '最便宜的是哪款', '怎么又涨价了', '门店和网上价格一样吗', '定做一个柜子大概啥价钱', '999是裸机价吗', '这个现在卖多少钱啊',
    ],
    english: [
      'How much is it?', "what's the price of this sofa", 'price for two please', 'is that the final price', 'how much per kilo',
      'which one is the cheapest', 'why is the red one more expensive', 'Is the price the same in store', 'has the price gone up',
      'cost of a custom wardrobe roughly', 'quote me three boxes',
    ],
  },
  // Facts of one product: measures, weight, material, parts, functions. For whom it suits is product.suitable.
  {
    id: 'product.spec', name: { 'zh-CN': '产品参数', 'en-US': 'Specifications' }, group: 'products', slots: ['product', 'quantity'],
    phrasings: [
      '有什么参数', '内存多大', '这个多重', '床架长宽高各是多少', '电池能用多久', '是纯棉的吗', '什么材质', '带不带充电器', '屏幕几寸的',
      '净含量是多少毫升', '产地是哪里', '防水不', '支不支持5G', '配料表发一下', '有糖吗这个', '实木还是板材', '里面包含哪些东西', '一盒有几片',
      '功率多少瓦', '能装几升水', '拉链在侧面还是后面', '有没有帽子', '含酒精吗', '面料会起球不', '耗不耗电', '噪音大不大', '鞋底是软的还是硬的',
      '几层抽屉', '机身颜色有啥', '充满要几个小时', '羽绒服充绒量多少', '材直是啥', '甜度怎么样', '产品规格说明有没有', '衣长多少公分', '插头是国标的吗',
    ],
    english: [
      'What are the specs?', 'how much does it weigh', 'what material is it made of', 'is it waterproof', 'does it come with a charger',
      'dimensions of the bed frame', 'how big is the battery', 'Is it real wood', 'what are the ingredients', 'where is it made',
      'how many pieces in a box', 'does it support 5G',
    ],
  },
  {
    id: 'product.compare', name: { 'zh-CN': '产品对比', 'en-US': 'Comparing products' }, group: 'products', slots: ['product'],
    phrasings: [
      '这两款有什么区别', '哪个更好', 'pro和标准版差在哪', 'A款和B款选哪个', '贵的那个好在哪里', '新款跟旧款有啥不同', '两个颜色哪个显白',
      '和去年那款比升级了什么', '大瓶划算还是小瓶划算', '精华和面霜有什么不一样', '这俩有啥区别呀', '对比一下', 'i5跟i7用起来差别大不',
      '乳胶的跟弹簧的床垫，哪种好', '比起别家的你们强在哪', '为什么这个贵一倍', '凉席和冰丝的比哪个凉', '到底买哪个好，A12还是A15',
      '滚筒的好还是波轮的好', '128和256差多少，有必要上吗', '有没有对比图', '这款和直播间那款是一样的吗', '门店卖的跟网上是同一款不', '三种口味哪个更甜',
      '哪种更耐用些', '性价比高的是哪一个', '两款面料哪个厚', '这个跟那个的曲别', '升级版值不值得加钱', '早餐机两个型号功能差多少', '选长款还是短款好',
      '红茶味和绿茶味差别在哪',
    ],
    english: [
      "What's the difference between these two?", 'which one is better', 'is the Pro worth the extra money', 'compare the old and the new model',
      'A12 or A15, which should I get', 'How is this better than other brands', 'large bottle or small, which is better value',
      'is it the same as the one in the live stream', 'foam versus spring mattress', 'which fabric is thicker',
    ],
  },
  {
    id: 'product.recommend', name: { 'zh-CN': '推荐商品', 'en-US': 'Recommendation' }, group: 'products', slots: ['product', 'money'],
    phrasings: [
      '有什么推荐的', '帮我推荐一款', '送女朋友买什么好', '哪款卖得最好', '有适合老人用的手机推荐不', '预算两千买哪个', '给我挑一个',
      '不知道买啥，说说看', '你家招牌是什么', '油皮用哪款粉底', '想买个小户型沙发，有合适的吗', '夏天穿的裤子推荐几条', '热门的有哪些', '搭配啥鞋好看',
      '送长辈的礼盒有没有', '新手用哪款入门', '推见一下', '有没有类似的款', '第一次来，求推荐', '打游戏用哪台好点', '爆款是哪个',
      '给三岁娃买什么玩具合适', '有啥好吃的零食介绍介绍', '我想找一件参加婚礼穿的裙子', '500以内的有吗，看看', '最近上新了啥', '跑步鞋哪款回头客多',
      '怎么选适合自己的洗面奶', '想换台冰箱，四口之家，你觉得哪款行', '帮选', '宿舍用的小锅有吗，介绍个', '男朋友过生日选什么礼物好',
    ],
    english: [
      'What do you recommend?', 'which one sells best', 'gift for my girlfriend, any ideas', 'a good phone for my parents', 'something under 500',
      'help me choose a sofa for a small room', 'Which foundation for oily skin', 'any new arrivals', 'what shoes go with this',
      'I need a dress for a wedding', 'something similar to this one?',
    ],
  },
  {
    id: 'product.genuine', name: { 'zh-CN': '是不是正品', 'en-US': 'Whether it is genuine' }, group: 'products', slots: ['product'],
    phrasings: [
      '是正品吗', '假的吧', '怎么验证真伪', '保真不', '你们是官方店吗', '跟专柜的一样吗', '有授权书吗', '假一赔几', '怎么这么便宜，是不是假货',
      '能去专柜验不', '是原装的吗', '防伪码在哪查', '这手机是国行还是水货', '会不会是翻新机', '高仿吧', '正不正', '扫二维码查不到防伪',
      '味道和我之前买的不同，是不是假的', '有质检报告吗', '不会卖假货吧你们', '正平吗', '敢保证是真的吗', '代购的还是品牌直供', '有没有进口报关单',
      '包装跟以前不一样，真的假的', '真皮吗，别是人造革冒充', '是不是二手的', '我朋友说你们家是山寨', '支持鉴定吗', '货源是哪里的，正规不',
      '序列号在官网查得到吗', '食品有没有检疫证明',
    ],
    english: [
      'Is this genuine?', 'is it a fake', "how do I verify it's authentic", 'are you an official store', 'why is it so cheap, is it real',
      "where's the anti-counterfeit code", 'Is it refurbished', 'do you have brand authorisation', 'can I check the serial number', 'is it real leather',
      'the packaging looks different, is it original',
    ],
  },
  {
    id: 'product.usage', name: { 'zh-CN': '怎么使用', 'en-US': 'How to use it' }, group: 'products', slots: ['product'],
    phrasings: [
      '怎么用', '这个怎么操作', '有说明书吗', '一天用几次', '怎么清洗', '能机洗吗', '说明书丢了发个电子版', '怎么连蓝牙', '开不了热风怎么调',
      '使用方法教一下', '这面霜是早上用还是晚上用', '面膜敷多久', '第一次用要先充电吗', '怎么保养皮衣', '可以放微波炉加热不', '怎么煮，要煮几分钟',
      '咋个连wifi', '有没有视频教程', '能用洗洁精洗吗', '滤芯怎么换', '掉毛怎么打理', '按哪个键开机', '不会用啊', '冲调比例是多少', '鞋子脏了咋洗',
      '可以烘干么', '定时功能怎么设置', 'APP怎么绑定设备', '先涂精华还是先涂乳液', '使用芳法', '一次放多少米多少水', '怎么恢复出厂设置', '木桌子用什么擦',
      '能不能熨烫', '说明看不懂，全是英文',
    ],
    english: [
      'How do I use this?', 'is there a manual', 'can I machine wash it', 'how do I connect it to wifi', 'how often should I apply the cream',
      'how to clean it', 'how long do I cook it', 'Do I charge it before first use', 'how do I replace the filter', 'can it go in the microwave',
      'how to reset it', 'washing instructions please',
    ],
  },
  {
    id: 'product.expiry', name: { 'zh-CN': '保质期', 'en-US': 'Shelf life' }, group: 'products', slots: ['product', 'date'],
    phrasings: [
      '保质期多久', '生产日期是什么时候', '日期新鲜吗', '快过期了吧', '开封后能放几天', '临期的吗', '收到的会是最近产的吗', '怎么存放', '要不要放冰箱',
      '过期了还能吃不', '日期在哪里看', '批号怎么看生产时间', '面膜保质期几年', '你给我发的还有两个月就过期了', '有效期到哪一年', '常温能放多久',
      '最新批次是几月的', '开盖之后多长时间要用完', '没看见生产日期啊', '保质其多长', '牛奶能放多少天', '水果能放几天不坏', '粉底用了一年半还能用吗',
      '冷冻的可以保存多久', '你们卖的是不是陈货', '茶叶存几年没问题吧', '日期给我发新一点的', '都过期一个月了还卖', '蛋糕隔夜可以吃么',
      '药膏过没过期怎么判断', '包装上印的20250610是生产日期还是到期日', '夏天寄会不会坏',
    ],
    english: [
      "What's the shelf life?", 'when was it made', 'when does it expire', 'is it close to the expiry date', 'how long does it keep after opening',
      'should it be kept in the fridge', 'Where is the production date printed', 'please send a fresh batch', 'can I still eat it after the date',
      'how do I read the batch code', 'how should I store it',
    ],
  },
  // Safe or fitting for a person, or working with another thing.
  {
    id: 'product.suitable', name: { 'zh-CN': '适不适合我用', 'en-US': 'Who it suits' }, group: 'products', slots: ['product'],
    phrasings: [
      '孕妇能用吗', '敏感肌可以用不', '小孩能吃吗', '糖尿病人吃得了吗', '宝宝几个月能用', '对皮肤有刺激吗', '男的能用吗', '会过敏吗', '喂奶期间可以涂不',
      '我妈六十了穿会不会太年轻', '老人用方便吗', '苹果手机能配吗', '这个充电头支持华为不', '痘痘皮适合吗', '黄皮涂这个色好看不', '个子矮穿会不会显胖',
      '狗狗能用吗', '跟我家的窗户装得上不', '汽车后座放得下吗', '安卓能不能用', '适合多大的孩子玩', '冬天穿够暖和么', '几岁的可以用', '胖人穿得好看吗',
      '高血压能喝这茶不', '干皮用会不会卡粉', '电磁炉能用这口锅吗', '对花生过敏能不能吃', '学生党合适不', '姨妈期能喝吗', '适合什么肤质',
      '上班穿正不正式', '是和油性头发吗', '我用了脸红发痒，是不是不适合我', '通勤背这个包会不会太大',
    ],
    english: [
      'Is it safe during pregnancy?', 'ok for sensitive skin', 'can kids eat this', 'will it work with my iPhone', 'is it suitable for older people',
      'does it cause allergies', 'what age is it for', 'Can men use it too', 'will this pan work on an induction hob', "I'm diabetic, can I eat it",
      'is it warm enough for winter',
    ],
  },
  // Is it there now, in this size or colour; when it comes back is stock.when.
  {
    id: 'stock.have', name: { 'zh-CN': '有没有货', 'en-US': 'Whether it is in stock' }, group: 'products', slots: ['product', 'size', 'colour', 'quantity'],
    phrasings: [
      '有货吗', '还有没有', '有黑色吗', '38码有货不', '现货还是预售', '库存还剩几件', '这款还有吗', '有L的没', '能买到吗现在', '是不是断码了',
      '粉色的有伐', '要50箱，你们货够不', '有现活吗', '显示无货，真的没了？', '128G的还有没得', '草莓味有没有', '下架了吗', '怎么搜不到上次那件',
      '门店有这款吗', '白色的几件都行，有吗', '这个口红01色号还有货么', '断货了？', '有大号的不', '还剩最后一件是真的吗', '停产了吗', '旧款还能买到不',
      '你家卖不卖雨伞', '有没有儿童款', '这双有44的吗', '还做不做这个尺寸', '仓库里有吗', '只有这几个颜色？', '单买盖子有得卖吗', '这件现在还有现货吗',
    ],
    english: [
      'Is it in stock?', 'do you have it in black', 'any size 38 left', 'is this sold out', 'how many are left', 'do you sell umbrellas',
      'is the old model still available', 'Have you discontinued this', "got a kids' version?", 'strawberry flavour available?',
      'is it in stock at the store',
    ],
  },
  {
    id: 'stock.when', name: { 'zh-CN': '什么时候补货', 'en-US': 'When it is back in stock' }, group: 'products', slots: ['product', 'size', 'date'],
    phrasings: [
      '什么时候补货', '啥时候有货', '没货了还会上吗', '几时到货啊你们', '补货时间', '还会再进货不', '多久能补上', '大概哪天上架', '缺货要等多久',
      '到货了通知我', '能给我登记到货提醒吗', 'XL什么时候能补', '卖完了还做吗', '等了一个月了还没补货', '下一批啥时候来', '再来货要几号', '补火了没',
      '预计什么时候有现货', '新色哪天开卖', '限量款还返场吗', '秋款什么时候上新', '一直缺货是怎么回事，还进不进', '36码会再来吗',
      '我等着要呢，到底啥时候上货', '补货了麻烦喊我一声', '这个月还能补到吗', '库存什么时候更新', '抢不到，下次放货是几点', '手机下次开售时间',
      '售罄的还有机会买到么', '樱花限定什么时候重新上', '奶粉还没到货？下周有没有', '这款什么时候能再有货', '缺货的那个颜色多久补',
    ],
    english: [
      'When will it be back in stock?', 'are you restocking this', "notify me when it's available", 'when is the next batch',
      'how long until you get more', 'Will the XL come back', 'been sold out for a month, still coming?', 'when does the new colour go on sale',
      'what time is the next drop', 'when do autumn styles come out',
    ],
  },
]

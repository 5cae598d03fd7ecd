/**
 * What people ask of trades that are near to a shop's and are none of it: travel, meals, telephones, banks, offices, schools, surgeries, workshops; and of a firm by
 * whoever wants to work for it, sell to it or invest in it. One line for each trade. No head of intents learns from it: a message that is nearer to one of these than to all
 * that a shop knows is hardly answered by the shop.
 */
const trades = `
买张去北京的火车票|高铁票能改签吗|候补车票什么时候兑现|卧铺票还有吗|机票改签要多少手续费|航班取消怎么赔|飞机晚点有没有补偿|值机几点截止|行李超重怎么收费|护照和签证要提前多久办
酒店几点能入住|酒店退房可以晚一点吗|民宿取消订单扣钱吗|房间里没有热水|房型能升级吗|帮我订今晚的标间|景区门票在哪里买|门票可以退吗|导游怎么联系|旅行团报名还有位置吗
外卖怎么还没送到|骑手把我的餐弄洒了|外卖少送了一份饭|来一份宫保鸡丁盖饭|点杯奶茶少糖去冰|餐厅今晚还有位子吗|订个包间六个人|堂食要排队多久|餐具不要了|菜里吃出头发
手机卡欠费停机了|流量用超了怎么算钱|套餐太贵想换便宜的|宽带装机要等几天|网速太慢来个人修|光猫亮红灯|怎么携号转网|手机没有信号|补办电话卡要带什么
网约车多扣了我的钱|司机态度差怎么投诉他|顺风车取消要扣钱吗|代驾怎么收费|公交卡在哪充值|地铁口罩要戴吗|停车费怎么交|高速过路费多少
信用卡怎么还款|信用卡年费怎么免|花呗什么时候还|白条逾期怎么办|房贷怎么转公积金|银行卡被冻结了|转账转错人了|存款利率是多少
理财产品保本吗|基金亏了能赎回吗|股票开户需要什么|保险怎么退保|车险出险怎么理赔|社保卡怎么激活|医保报销比例|公积金怎么取出来|个税怎么申报|今天美元汇率
身份证到期怎么换|户口本丢了怎么补|结婚登记要带什么|居住证怎么申请|驾驶证扣分怎么查|违章罚款怎么交|车辆年检要什么材料|车牌摇号结果|出入境办证预约
医院怎么挂号|牙科预约明天上午|体检报告什么时候出|孩子发烧吃什么药|咳嗽老不好怎么办|胃疼能喝粥吗|血糖高能吃水果吗|疫苗在哪里打|这个药一天吃几次|怀孕了能不能拍片
学校什么时候放假|幼儿园怎么报名|考试成绩哪里查|报名费可以退吗|网课怎么回看|老师电话多少|作业交到哪里|驾校学车多少钱|健身房的卡能退吗|游泳课几岁能上
电影票能退吗|演唱会门票什么时候开抢|游戏账号被封了|游戏充值没到账|视频会员怎么取消自动续费|歌单怎么导入|小说更新到哪了|剧本杀几个人玩
空调要加氟吗|空调外机滴水|洗衣机不转了你们上门修吗|油烟机清洗一次多少钱|马桶堵了找人通|水管漏水谁来修|热水器不出热水|开锁换锁多少钱
汽车多久保养一次|刹车片磨损怎么看|电动车电池不耐用了|加油站哪里便宜|充电桩怎么用|二手车怎么估价|洗车多少钱一次|车子打不着火|行车记录仪怎么拆
房租押金怎么退|租房合同到期怎么办|房子怎么挂牌|物业费怎么交|快递柜取件码收不到|搬家公司怎么收费|保洁阿姨多少钱一小时|月嫂怎么找|装修报价多少一平|地板铺哪种好
狗狗不吃饭怎么办|猫咪要打几针疫苗|宠物寄养一天多少钱|花盆里长虫了|鱼缸水老是浑|盆栽多久浇一次水|小猫拉肚子|仓鼠能活几年|鹦鹉怎么教说话
笔记本开不了机|打印机连不上电脑|微信登不上去|安卓手机怎么清理内存|路由器怎么重置|表格里怎么求和
我想寄一个包裹|上门取件要多久|寄文件到外地怎么收费|跨省寄大件多少钱|快递员电话多少|国际快递怎么寄|寄件需要实名吗|我要寄东西给朋友|行李托运怎么收费
京东的订单怎么查|拼多多退款没到|天猫超市什么时候送|抖音里买的怎么退|闲鱼被骗了|唯品会的券能用吗|美团红包怎么用|亚马逊的退货地址|在别家买的能找你们修吗
你们还招人吗|客服一个月多少工资|仓库招不招临时工|简历投到哪个邮箱|实习生要不要|我是供应商想合作|我们工厂可以代工|怎么成为你们的代理|想在你们平台上开店
公司法人是谁|公司上市了吗|公司一年赚多少钱|能采访你们负责人吗|我是记者|我是做推广的|主播带货佣金多少|给你们介绍贷款|要不要做网站优化
现在几点|明天会不会下雨|这周气温多少|台风要来了吗|彩票开奖号码|昨天足球谁赢|国足什么时候踢|这个字怎么读|二十五乘以四等于多少
陪我说说话|我心情不好|我和老公吵架了|讲个故事|帮我取个名字|你结婚了吗
train ticket to Boston|can I change my flight|flight delayed compensation|late check out at the hotel|book a table for two|order a pizza|get me a taxi|my driver took a detour|where can I park
my phone bill is too high|no signal on my sim|broadband installation date|router keeps dropping|reset my wifi password|laptop will not turn on|blue screen error|printer is jammed|recover deleted photos|formula to sum a column
pay off my credit card|mortgage early repayment|exchange rate of the dollar|open a bank account|insurance claim for my car|renew my driving licence|visa application status|lost my passport|book a dentist appointment|what medicine for a cough
school holidays start when|exam results online|gym membership transfer|cinema tickets refund|my dog is not eating|what to feed a kitten|plumber for a leaking pipe|air conditioner needs gas|how often change car tyres|cheap flat to rent
are there any jobs|where do I send my resume|we are a supplier|become a reseller of yours|who is your ceo|is your company listed|my amazon order is late|refund from ebay|will it rain tomorrow
`

/** See above; each text by itself. */
export const otherTrades: readonly string[] = trades.split(/[|\n]/).map((text) => text.trim()).filter(Boolean)

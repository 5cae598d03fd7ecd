export type Language = 'zh-CN' | 'en-US'

const chinese = {
  brand: '鹿溪优选', tagline: '认真挑过的好东西', announcement: '现货 16:00 前付款当天发出 · 江浙沪满 39 元包邮 · 7 天无理由退货', search: '搜索', searchHint: '搜一搜：iPhone 15 Pro、面霜、草莓',
  home: '首页', cart: '购物车', orders: '我的订单', help: '帮助中心', signIn: '登录', signOut: '退出', other: 'English', menu: '分类', skip: '跳到正文',
  heroTitle: '秋冬上新季', heroText: '从口袋里的好屏幕，到餐桌上的新米香。满 300 减 30，满 600 减 70。', heroButton: '去逛逛',
  promiseShip: '当日发货', promiseShipText: '16:00 前付款', promiseReturn: '7 天无理由', promiseReturnText: '质量问题包运费', promiseReal: '正品联保', promiseRealText: '假一赔三', promiseFresh: '坏果包赔', promiseFreshText: '24 小时内拍照',
  all: '查看全部', picks: '大家都在买', empty: '没有找到相关商品', emptyText: '换个词试试，或者问问在线客服。', found: '件商品', price: '优惠价', from: '起', save: '省', stock: '有货', soldOut: '暂时缺货',
  quantity: '数量', add: '加入购物车', added: '已加入购物车', buy: '立即购买', specs: '规格参数', reviews: '买家评价', services: '购买须知', points: '商品亮点', ask: '对商品有疑问？点右下角，客服马上回复。', sku: '商品编号', related: '看了又看', less: '减一件', more: '加一件', picture: '商品图',
  cartEmpty: '购物车还是空的', cartEmptyText: '去挑几件喜欢的吧。', remove: '删除', total: '合计', checkout: '去结算', demoNote: '这是演示商店，不会真的收款或发货。', goShopping: '去逛逛', noScript: '购物车需要开启 JavaScript。',
  signInTitle: '选一位顾客登录', signInText: '演示商店不用密码，选一位顾客就能看到这位顾客的订单；客服那边也会知道是谁在咨询。', enter: '登录', needSignIn: '登录后查看订单', noOrders: '还没有订单', noOrdersText: '下单后可以在这里查看进度。', orderNo: '订单号', details: '订单详情', placed: '下单时间', paid: '付款方式', receiver: '收货信息', goodsTotal: '商品金额', freight: '运费', discount: '优惠', paidTotal: '实付', dueTotal: '应付', logistics: '物流轨迹', noLogistics: '包裹还没有发出，发出后这里会显示每一步。', invoice: '发票', refund: '售后进度', refundAmount: '退款金额', note: '备注', pieces: '件', orderMissing: '没有找到这个订单', orderMissingText: '请核对订单号，或登录对应的账号。', allOrders: '全部订单', hello: '您好，', unpaid: '未付款',
  helpTitle: '有什么可以帮您？', helpText: '先看看这些说明，找不到答案就点右下角问客服，智能客服 24 小时在线。', faq: '常见问题', missing: '页面走丢了', missingText: '您要找的页面不存在，可能已经下架。', backHome: '回首页', footerShop: '逛商店', footerHelp: '购物指南', phone: '在微信里也能问我们：打开模拟手机', footerNote: '演示商店，商品、价格与订单均为虚构。', hours: '人工客服每天 9:00–22:00', gallery: '商品图片',
}

export type Words = Readonly<Record<keyof typeof chinese, string>>

const english: Words = {
  brand: 'Luxi Select', tagline: 'Good things, chosen with care', announcement: 'Paid before 16:00, sent today · Free shipping in Jiangsu, Zhejiang and Shanghai over ¥39 · 7-day returns', search: 'Search', searchHint: 'Search: iPhone 15 Pro, cream, strawberry',
  home: 'Home', cart: 'Cart', orders: 'My orders', help: 'Help', signIn: 'Sign in', signOut: 'Sign out', other: '中文', menu: 'Categories', skip: 'Skip to content',
  heroTitle: 'New this season', heroText: 'From a fine screen in your pocket to fresh rice on your table. ¥30 off ¥300, ¥70 off ¥600.', heroButton: 'Shop now',
  promiseShip: 'Same-day dispatch', promiseShipText: 'Paid before 16:00', promiseReturn: '7-day returns', promiseReturnText: 'Faults: freight on us', promiseReal: 'Genuine', promiseRealText: 'Or three times your money', promiseFresh: 'Fresh or refunded', promiseFreshText: 'Photo within 24 hours',
  all: 'View all', picks: 'Popular now', empty: 'Nothing found', emptyText: 'Try another word, or ask our customer service.', found: 'products', price: 'Price', from: 'up', save: 'Save', stock: 'In stock', soldOut: 'Sold out',
  quantity: 'Quantity', add: 'Add to cart', added: 'Added to cart', buy: 'Buy now', specs: 'Specifications', reviews: 'Reviews', services: 'Good to know', points: 'Highlights', ask: 'A question? Ask us at the lower right; we answer at once.', sku: 'Article', related: 'You may also like', less: 'One less', more: 'One more', picture: 'Picture',
  cartEmpty: 'Your cart is empty', cartEmptyText: 'Find something you like.', remove: 'Remove', total: 'Total', checkout: 'Check out', demoNote: 'This is a demo shop: nothing is charged and nothing is sent.', goShopping: 'Go shopping', noScript: 'The cart needs JavaScript.',
  signInTitle: 'Sign in as a shopper', signInText: 'The demo needs no password: choose a shopper to see this person’s orders. Customer service will know who is asking, too.', enter: 'Sign in', needSignIn: 'Sign in to see your orders', noOrders: 'No orders yet', noOrdersText: 'Your orders will show here.', orderNo: 'Order', details: 'Details', placed: 'Placed', paid: 'Paid by', receiver: 'Deliver to', goodsTotal: 'Goods', freight: 'Shipping', discount: 'Discount', paidTotal: 'Total', dueTotal: 'To pay', logistics: 'Tracking', noLogistics: 'Not sent yet. Every step will show here.', invoice: 'Invoice', refund: 'Return and refund', refundAmount: 'Refund', note: 'Note', pieces: 'items', orderMissing: 'Order not found', orderMissingText: 'Check the number, or sign in to the right account.', allOrders: 'All orders', hello: 'Hello, ', unpaid: 'Not paid',
  helpTitle: 'How can we help?', helpText: 'Look here first; if the answer is missing, ask us at the lower right. The assistant is there 24 hours a day.', faq: 'Common questions', missing: 'Page not found', missingText: 'This page does not exist, or is no longer here.', backHome: 'Back to home', footerShop: 'Shop', footerHelp: 'Guide', phone: 'We are on WeChat, too: open the phone', footerNote: 'A demo shop: goods, prices and orders are invented.', hours: 'Agents daily 9:00–22:00', gallery: 'Product pictures',
}

const states: Readonly<Record<string, string>> = {
  待付款: 'To pay', 待发货: 'To be sent', 已发货: 'On its way', 派送中: 'Out for delivery', 已签收: 'Delivered',
  退货中: 'Being returned', 退款中: 'Refund pending', 已退款: 'Refunded', 已取消: 'Cancelled', 换货中: 'Being exchanged',
}

/** The words of the shop's frame in a language. */
export function wordsIn(language: Language): Words {
  return language === 'en-US' ? english : chinese
}

/** The name of an order's state in a language. */
export function stateIn(language: Language, state: string): string {
  return language === 'en-US' ? (states[state] ?? state) : state
}

import type { Link } from './model.ts'

/** Pages that answers point at. */
export const page = {
  shipping: { label: '配送说明', url: '/demo/policies/shipping' },
  returns: { label: '退换货政策', url: '/demo/policies/returns' },
  invoice: { label: '发票说明', url: '/demo/policies/invoice' },
  warranty: { label: '保修政策', url: '/demo/policies/warranty' },
  membership: { label: '会员与积分', url: '/demo/policies/membership' },
  priceProtection: { label: '价格保护', url: '/demo/policies/price-protection' },
  payment: { label: '支付方式', url: '/demo/policies/payment' },
  orders: { label: '我的订单', url: '/demo/orders' },
  help: { label: '帮助中心', url: '/demo/help' },
} as const satisfies Record<string, Link>

/** The same pages, for answers in English. */
export const englishPage = {
  shipping: { label: 'Delivery', url: page.shipping.url },
  returns: { label: 'Returns and exchanges', url: page.returns.url },
  invoice: { label: 'Invoices', url: page.invoice.url },
  warranty: { label: 'Warranty', url: page.warranty.url },
  membership: { label: 'Membership and points', url: page.membership.url },
  priceProtection: { label: 'Price protection', url: page.priceProtection.url },
  payment: { label: 'Payment', url: page.payment.url },
  orders: { label: 'My orders', url: page.orders.url },
  help: { label: 'Help centre', url: page.help.url },
} as const satisfies Record<keyof typeof page, Link>

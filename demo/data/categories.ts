import type { Category } from './model.ts'

export const categories = [
  { id: 'digital', name: '手机数码', nameEn: 'Digital', slogan: '好用的科技，不必多花', sloganEn: 'Tech that earns its place' },
  { id: 'appliance', name: '家用电器', nameEn: 'Home Appliances', slogan: '把时间还给生活', sloganEn: 'Give the evening back to yourself' },
  { id: 'fashion', name: '服饰鞋包', nameEn: 'Fashion', slogan: '好料子，穿得久', sloganEn: 'Good cloth that lasts' },
  { id: 'beauty', name: '美妆个护', nameEn: 'Beauty & Care', slogan: '成分写得清清楚楚', sloganEn: 'Ingredients in plain words' },
  { id: 'food', name: '食品生鲜', nameEn: 'Fresh & Food', slogan: '产地直发，坏了包赔', sloganEn: 'From the farm, freshness guaranteed' },
] as const satisfies readonly Category[]

import type { CategoryId } from '../../data/model.ts'

/** The colours that one picture is made of. */
export interface Palette {
  readonly light: string
  readonly body: string
  readonly dark: string
  readonly accent: string
}

/** Background of a picture, from top left to bottom right. */
export const backgrounds: Readonly<Record<CategoryId, readonly [string, string]>> = {
  digital: ['#eef3fb', '#d5e0f3'],
  appliance: ['#f4f1ec', '#e0d8cc'],
  fashion: ['#f6efef', '#e6d6d8'],
  beauty: ['#fdf1f0', '#f3d8d8'],
  food: ['#f5f5e6', '#e3e6c6'],
}

const ink: Palette = { light: '#6b7686', body: '#39414d', dark: '#20262f', accent: '#8fb4ff' }

const own: Readonly<Record<string, Palette>> = {
  'iphone-15': { light: '#dbe8f2', body: '#b9cfe0', dark: '#7f9ab0', accent: '#ff9fb2' },
  'iphone-15-pro': { light: '#c9c2b8', body: '#a49c91', dark: '#6d665d', accent: '#f0b46a' },
  'lantu-x6': { light: '#8fc3ea', body: '#4c8fc9', dark: '#285f94', accent: '#7de0c6' },
  'tinglan-air2': { light: '#ffffff', body: '#edf0f4', dark: '#b3bcc8', accent: '#6aa5ff' },
  'luxing-watch': { light: '#596170', body: '#343b47', dark: '#1e232b', accent: '#ff8a5c' },
  'moye-reader': { light: '#e9eae6', body: '#5d6b6e', dark: '#39464a', accent: '#8a9a9c' },
  'chilun-gan65': { light: '#ffffff', body: '#eef0f3', dark: '#b9c0ca', accent: '#7f8a99' },
  'nuanchu-fryer': { light: '#fffaf0', body: '#f3e7d3', dark: '#cdb796', accent: '#e58a4a' },
  'nuanchu-cooker': { light: '#ffffff', body: '#efeae2', dark: '#c4bbad', accent: '#d9804a' },
  'saoxiaobao-r3': { light: '#ffffff', body: '#e9ebee', dark: '#a8aeb8', accent: '#4aa8d9' },
  'fridge-h400': { light: '#f3f5f6', body: '#d3d8dc', dark: '#9aa3aa', accent: '#5b8fb0' },
  'washer-w10': { light: '#ffffff', body: '#e6e9ec', dark: '#9ba5ae', accent: '#77b7dd' },
  'wuli-humidifier': { light: '#ffffff', body: '#e3efec', dark: '#a6c4bd', accent: '#5fb3a1' },
  'fengmian-dryer': { light: '#b9a6d9', body: '#8670b5', dark: '#5b4788', accent: '#e7c37a' },
  'mianbai-tee': { light: '#ffffff', body: '#f4f0e8', dark: '#cfc6b6', accent: '#b9a98e' },
  'yunrong-coat': { light: '#d9b48a', body: '#c2986a', dark: '#8f6c45', accent: '#6b4d2e' },
  'qingyu-down': { light: '#b4c6b0', body: '#8fa88b', dark: '#637a60', accent: '#e9e4d4' },
  'shanye-jeans': { light: '#7d9cc0', body: '#56779f', dark: '#365274', accent: '#d9a25f' },
  'jifeng-run': { light: '#dff1f7', body: '#9fd0e3', dark: '#4f93b1', accent: '#ff7a59' },
  'sumian-shirt': { light: '#fffdfa', body: '#f6e6e2', dark: '#d5b7b1', accent: '#c79b94' },
  'xingzhe-pack': { light: '#6f7a72', body: '#4d5850', dark: '#323b35', accent: '#d98f4e' },
  'yunze-cream': { light: '#ffffff', body: '#e7f0ee', dark: '#a9c5bf', accent: '#6fa396' },
  'yunze-sun': { light: '#fffaf0', body: '#ffe6b8', dark: '#e0b565', accent: '#f08a3c' },
  'zhuyan-lip': { light: '#f0c9a0', body: '#c9483f', dark: '#8e2823', accent: '#d9a566' },
  'qingmu-wash': { light: '#f4fbf4', body: '#cfe8d2', dark: '#8fbd97', accent: '#4f9a63' },
  'jingyin-brush': { light: '#ffffff', body: '#bfe3df', dark: '#6fb0aa', accent: '#3f8f88' },
  'caomu-shampoo': { light: '#b6c7a4', body: '#7f9a68', dark: '#556b42', accent: '#f0e6cf' },
  'wanwu-perfume': { light: '#fbe9d4', body: '#eac396', dark: '#a8794a', accent: '#4f3b29' },
  'dandong-strawberry': { light: '#ff8f84', body: '#e5403c', dark: '#a81f25', accent: '#5e9a3f' },
  'ribeye-steak': { light: '#f6d7cf', body: '#c9544c', dark: '#8f2f2d', accent: '#5f8a4a' },
  'wuchang-rice': { light: '#fffdf5', body: '#efe3c4', dark: '#bfa873', accent: '#a8483a' },
  'guoyuan-nuts': { light: '#e9c794', body: '#b98449', dark: '#7d5527', accent: '#8e2f46' },
  'yunling-coffee': { light: '#d9bfa3', body: '#7a5237', dark: '#4a2f1e', accent: '#e9d9c3' },
  'gannan-orange': { light: '#ffc46b', body: '#f4922e', dark: '#c9661a', accent: '#5f9440' },
  'mingqian-longjing': { light: '#c9d9a4', body: '#7f9a4d', dark: '#4f6a2a', accent: '#e9e4cf' },
}

export function paletteOf(productId: string): Palette {
  return own[productId] ?? ink
}

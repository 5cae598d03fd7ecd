import type { Language } from '@yanshu/contract/errors.ts'

/** How contacts are told of stores. */
interface StoreWords {
  nearest: string
  allClosed: string
  far(distance: string): string
  metres(count: number): string
  kilometres(count: string): string
  open: string
  openUntil(time: string): string
  closed: string
  opensToday(time: string): string
  opensTomorrow(time: string): string
  opensOn(day: string, time: string): string
  address(text: string): string
  phone(text: string): string
  navigate(name: string): string
  noPlace: string
}

export const storeWords: Record<Language, StoreWords> = {
  'zh-CN': {
    nearest: '离您最近的门店：',
    allClosed: '附近的门店现在都不在营业时间，最近的是：',
    far: (distance) => `您附近还没有我们的门店，最近的在 ${distance}外：`,
    metres: (count) => `${count} 米`,
    kilometres: (count) => `${count} 公里`,
    open: '营业中',
    openUntil: (time) => `营业中，${time} 打烊`,
    closed: '暂停营业',
    opensToday: (time) => `未营业，今天 ${time} 开门`,
    opensTomorrow: (time) => `未营业，明天 ${time} 开门`,
    opensOn: (day, time) => `未营业，${day} ${time} 开门`,
    address: (text) => `地址：${text}`,
    phone: (text) => `电话：${text}`,
    navigate: (name) => `导航到${name}`,
    noPlace: '没能识别您的位置。请确认手机已开启定位，再发一次位置。',
  },
  'en-US': {
    nearest: 'The stores nearest to you:',
    allClosed: 'The stores near you are closed at the moment. The nearest are:',
    far: (distance) => `We have no store near you yet. The nearest is ${distance} away:`,
    metres: (count) => `${count} m`,
    kilometres: (count) => `${count} km`,
    open: 'open',
    openUntil: (time) => `open until ${time}`,
    closed: 'closed for now',
    opensToday: (time) => `closed, opens today at ${time}`,
    opensTomorrow: (time) => `closed, opens tomorrow at ${time}`,
    opensOn: (day, time) => `closed, opens ${day} at ${time}`,
    address: (text) => text,
    phone: (text) => `Phone: ${text}`,
    navigate: (name) => `Directions to ${name}`,
    noPlace: "Your location could not be read. Please check that location is switched on, then send it again.",
  },
}

/** What is neither near nor far: served like most of the country. */
export const otherRegions = [
  '北京', '天津', '河北', '山西', '辽宁', '吉林', '黑龙江', '安徽', '福建', '江西', '山东', '河南', '湖北', '湖南', '广东', '广西', '重庆', '四川', '贵州', '云南', '陕西',
]

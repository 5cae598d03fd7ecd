/** A shop of bricks of the demo brand. Coordinates as Amap shows them (GCJ-02). */
export interface DemoStore {
  code: string
  name: string
  address: string
  phone: string
  latitude: number
  longitude: number
  /** Minutes since midnight: on working days and at weekends. */
  hours: { week: readonly [from: number, to: number]; weekend: readonly [from: number, to: number] }
}

const usual = { week: [600, 1290], weekend: [600, 1320] } as const
const office = { week: [570, 1260], weekend: [600, 1260] } as const

/** Invented shops at places that exist. */
export const stores: readonly DemoStore[] = [
  { code: 'LX-SH01', name: '鹿溪优选 上海人民广场店', address: '上海市黄浦区西藏中路 268 号 B1-17', phone: '021-5555 0101', latitude: 31.232803, longitude: 121.476247, hours: usual },
  { code: 'LX-SH02', name: '鹿溪优选 上海五角场店', address: '上海市杨浦区淞沪路 77 号 2F-08', phone: '021-5555 0102', latitude: 31.299561, longitude: 121.514128, hours: usual },
  { code: 'LX-SH03', name: '鹿溪优选 上海徐家汇店', address: '上海市徐汇区虹桥路 1 号 3F-22', phone: '021-5555 0103', latitude: 31.193771, longitude: 121.437405, hours: usual },
  { code: 'LX-HZ01', name: '鹿溪优选 杭州湖滨店', address: '杭州市上城区延安路 258 号 1F-05', phone: '0571-5555 0104', latitude: 30.254391, longitude: 120.164273, hours: usual },
  { code: 'LX-HZ02', name: '鹿溪优选 杭州滨江店', address: '杭州市滨江区江汉路 1515 号 2F-16', phone: '0571-5555 0105', latitude: 30.208362, longitude: 120.211906, hours: usual },
  { code: 'LX-JX01', name: '鹿溪优选 嘉兴体验店', address: '嘉兴市南湖区广益路 883 号', phone: '0573-5555 0106', latitude: 30.759174, longitude: 120.790512, hours: office },
  { code: 'LX-BJ01', name: '鹿溪优选 北京三里屯店', address: '北京市朝阳区三里屯路 19 号 S3-31', phone: '010-5555 0107', latitude: 39.936404, longitude: 116.455307, hours: usual },
  { code: 'LX-BJ02', name: '鹿溪优选 北京西单店', address: '北京市西城区西单北大街 131 号 4F-11', phone: '010-5555 0108', latitude: 39.911022, longitude: 116.373531, hours: usual },
  { code: 'LX-GZ01', name: '鹿溪优选 广州天河城店', address: '广州市天河区天河路 208 号 5F-09', phone: '020-5555 0109', latitude: 23.132262, longitude: 113.322926, hours: usual },
  { code: 'LX-SZ01', name: '鹿溪优选 深圳海岸城店', address: '深圳市南山区文心五路 33 号 2F-41', phone: '0755-5555 0110', latitude: 22.517083, longitude: 113.936201, hours: usual },
  { code: 'LX-CD01', name: '鹿溪优选 成都春熙路店', address: '成都市锦江区春熙路北段 1 号 3F-02', phone: '028-5555 0111', latitude: 30.656872, longitude: 104.080402, hours: usual },
]

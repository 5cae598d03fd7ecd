import { popUp } from './pop-up.js'
import { words } from './words.js'

/** Places on Tencent's map (GCJ-02). */
const places = {
  guangzhou: { latitude: 23.134521, longitude: 113.358803, name: '天河体育中心', address: '广东省广州市天河区天河路299号' },
  shanghai: { latitude: 31.228474, longitude: 121.478224, name: '人民广场', address: '上海市黄浦区人民大道' },
  chengdu: { latitude: 30.629101, longitude: 104.062301, name: '科华中路', address: '四川省成都市武侯区科华中路' },
  urumqi: { latitude: 43.826797, longitude: 87.619698, name: '解放北路', address: '新疆乌鲁木齐市天山区解放北路' },
}

/** Lets somebody choose where they are. */
export function choosePlace(near, chosen) {
  popUp(near, Object.entries(places).map(([id, place]) => [words().places[id], () => chosen(place)]))
}

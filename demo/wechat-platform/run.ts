import { startPlatform } from './platform.ts'

// Started by hand: node demo/wechat-platform/run.ts [port of the page]
const platform = await startPlatform({ ports: { open: Number(process.argv[2] ?? 0) } })
const { api, qyapi, open } = platform.addresses
console.log(`phone and switches       ${open}/\napi.weixin.qq.com        ${api}\nqyapi.weixin.qq.com      ${qyapi}\nopen.weixin.qq.com       ${open}`)

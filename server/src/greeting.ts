/** What the terminal shows once everything answers: where to look, in both languages. */
export function greet(at: { port: number; managementPort: number; demo: boolean; wechat: boolean; dataDir: string; setupFile: string | undefined }): string {
  const url = `http://localhost:${at.port}`
  const lines = ['', '  雁书 Yanshu', '']
  if (at.demo) {
    lines.push(`  演示商城  demo shop   ${url}/demo/`)
    if (at.wechat) lines.push(`  模拟微信  WeChat demo ${url}/demo/wechat/`)
    lines.push(`  控制台    console     ${url}/console/`)
    lines.push(`  演示账号  demo people ${at.dataDir}/demo-people.json`)
  } else {
    lines.push(`  控制台    console     ${url}/console/`)
  }
  if (at.setupFile !== undefined) lines.push(`  首次设置  setup link  ${at.setupFile} (1 h)`)
  lines.push(`  接口文档  API         ${url}/api/`)
  lines.push(`  指标      metrics     http://localhost:${at.managementPort}/metrics`)
  return `${lines.join('\n')}\n\n`
}

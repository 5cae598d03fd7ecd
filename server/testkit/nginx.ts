import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePorts } from './server-process.ts'

/** The shipped configuration of Nginx before servers of a test. */
export interface Nginx {
  /** http://127.0.0.1:<port> */
  readonly base: string
  readonly socketBase: string
  stop(): Promise<void>
}

/** Why tests behind Nginx are skipped; false when they are not. */
export const withoutNginx = process.env['NGINX_PATH'] ? false : 'NGINX_PATH names no Nginx'

const shipped = join(import.meta.dirname, '../../deploy/nginx/yanshu.conf')

/** Starts an Nginx on a free port before the servers on `ports`. Whoever started it stops it. */
export async function startNginx(ports: readonly number[]): Promise<Nginx> {
  const [port] = await freePorts(1) as [number]
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-nginx-'))
  mkdirSync(join(folder, 'temp'))
  writeFileSync(join(folder, 'yanshu.conf'), adapt(readFileSync(shipped, 'utf8'), port, ports))
  writeFileSync(join(folder, 'nginx.conf'), mainConfiguration(folder))
  const child = spawn(process.env['NGINX_PATH'] ?? 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const abandon = () => child.kill('SIGKILL')
  process.once('exit', abandon)
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error(`Nginx did not start:\n${readFileSync(join(folder, 'error.log'), 'utf8')}`)
    await sleep(25)
  }
  return {
    base: `http://127.0.0.1:${port}`, socketBase: `ws://127.0.0.1:${port}`,
    async stop() {
      process.off('exit', abandon)
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Other ports, no certificate, and no second server that leads there; all else is what is shipped. */
function adapt(text: string, port: number, ports: readonly number[]): string {
  const upstream = ports.map((each) => `  server 127.0.0.1:${each} max_fails=1 fail_timeout=1s;`).join('\n')
  return text
    .replace(/(?: *server 127\.0\.0\.1:\d+ .*\n)+/, `${upstream}\n`)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_.*\n/gm, '')
    .replace(/\nserver \{\n {2}listen 80;[\s\S]*?\n\}\n/, '\n')
}

function mainConfiguration(folder: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `  ${each}_temp_path ${folder}/temp/${each};`)
  // Uploads are kept in files of the worker, whom nobody else's temporary folder lets in.
  const user = process.getuid?.() === 0 ? ['user root;'] : []
  return [
    ...user, 'daemon off;', 'worker_processes 1;', `pid ${folder}/nginx.pid;`, `error_log ${folder}/error.log warn;`,
    'events { worker_connections 2048; }', 'http {', '  access_log off;', ...places, `  include ${folder}/yanshu.conf;`, '}', '',
  ].join('\n')
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { sha256hex } from '../base/crypto.ts'

/**
 * Where the numbers of processes mean the same: this boot of this machine, and on Linux this namespace of processes, since
 * two containers may have one host name and each a process 1. See proc(5) and pid_namespaces(7).
 */
export const place = `${hostname()}:${sha256hex(`${readBoot()} ${readNamespace()}`).slice(0, 12)}`

function readBoot(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

function readNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

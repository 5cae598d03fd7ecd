import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readAddress, refusedIp } from './address.ts'

const rules = { listed: ['http://10.0.0.8:8080', 'http://127.0.0.1:9000', 'https://kf.example.cn:8443'], onlyListed: false }
const verdict = (text: string, more = rules) => {
  const read = readAddress(text, more)
  return 'refused' in read ? read.refused : read.isListed ? 'listed' : 'good'
}

describe('the address of a webhook', () => {
  for (const [text, expected] of Object.entries({
    'https://shop.example.cn/hooks?a=1': 'good',
    'https://8.8.8.8/': 'good',
    'https://kf.example.cn:8443/x': 'listed',
    'http://10.0.0.8:8080/x': 'listed',
    'http://127.0.0.1:9000': 'listed',
    // Written differently, the same address.
    'http://0x7f.1:9000': 'listed',
    'nonsense': 'not_an_address',
    'ftp://shop.example.cn': 'not_an_address',
    'https://a:b@shop.example.cn': 'has_credentials',
    'http://shop.example.cn': 'not_https',
    'http://10.0.0.8:8081': 'not_https',
    'https://shop.example.cn:8443': 'port',
    'https://127.0.0.1/': 'own_machine',
    'https://2130706433/': 'own_machine',
    'https://0x7f000001/': 'own_machine',
    'https://0177.0.0.1/': 'own_machine',
    'https://127.1/': 'own_machine',
    'https://0/': 'own_machine',
    'https://１２７.0.0.1/': 'own_machine',
    'https://[::1]/': 'own_machine',
    'https://[::]/': 'own_machine',
    'https://[::ffff:127.0.0.1]/': 'own_machine',
    'https://[::ffff:7f00:1]/': 'own_machine',
    'https://[::127.0.0.1]/': 'own_machine',
    'https://10.1.2.3/': 'private',
    'https://172.31.255.255/': 'private',
    'https://192.168.1.1/': 'private',
    'https://100.64.0.1/': 'private',
    'https://[fd12::1]/': 'private',
    'https://[::ffff:192.168.1.1]/': 'private',
    'https://169.254.169.254/latest': 'link_local',
    'https://100.100.100.200/': 'link_local',
    'https://[fe80::1]/': 'link_local',
    'https://224.0.0.1/': 'reserved',
    'https://255.255.255.255/': 'reserved',
    'https://[64:ff9b::7f00:1]/': 'reserved',
    'https://[2002:7f00:1::]/': 'reserved',
  })) test(`${text} is ${expected}`, () => assert.equal(verdict(text), expected))

  test('must be listed where nothing else may be called', () => {
    assert.equal(verdict('https://shop.example.cn', { ...rules, onlyListed: true }), 'not_listed')
    assert.equal(verdict('https://kf.example.cn:8443', { ...rules, onlyListed: true }), 'listed')
  })

  test('of this machine or a private network is allowed when listed; of metadata services and the like never', () => {
    assert.deepEqual(['127.0.0.1', '10.0.0.8', '8.8.8.8'].map((each) => refusedIp(each, true)), [undefined, undefined, undefined])
    assert.deepEqual(['169.254.169.254', '::ffff:169.254.169.254', 'fe80::1%eth0', '224.0.0.1', 'nonsense'].map((each) => refusedIp(each, true)), ['link_local', 'link_local', 'link_local', 'reserved', 'reserved'])
  })
})

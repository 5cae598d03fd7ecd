import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomPassword } from '../seeding.ts'
import { isStrong, loginKey } from './password-policy.ts'

const strong = (password: string, names: string[] = ['lin']) => isStrong(password, names, 12)

test('wants length and all four kinds', () => {
  assert.equal(strong('Vaxholm-7-lanterns'), true)
  for (const weak of ['Vaxholm-7-l', 'vaxholm-7-lanterns', 'VAXHOLM-7-LANTERNS', 'Vaxholm-x-lanterns', 'Vaxholm7lanternsx', '']) assert.equal(strong(weak), false, weak)
})

test('counts characters and not code units, and takes letters of any script', () => {
  assert.equal(strong('Ab1-😀😀😀😀'), false)
  assert.equal(strong('Äпц1-月亮太阳星星海b'), true)
})

test('refuses the login in it, whatever its case or width', () => {
  for (const bad of ['Xiaolin-7-lanterns', '7-XIAOLIN-lanterns', 'Ｘiaolin-7-lanterns']) assert.equal(strong(bad, ['xiaolin']), false, bad)
  assert.equal(strong('Me-7-lanterns-out', ['me']), true)
})

test('refuses common passwords, dressed up with digits, signs and look-alikes', () => {
  for (const bad of ['Password2026!', 'P@ssw0rd12345', '!!Qwertyuiop123', 'Woaini1314520!', 'Administrator#1', '2026@Welcome!!', 'Aa1!Aa1!Aa1!']) assert.equal(strong(bad), false, bad)
})

test('our own random passwords are strong, and all different', () => {
  const made = Array.from({ length: 200 }, randomPassword)
  assert.ok(made.every((password) => isStrong(password, ['xiaolin', 'admin'], 20)))
  assert.equal(new Set(made).size, made.length)
})

test('logins are compared without case and width', () => {
  assert.equal(loginKey(' Ａdmin '), loginKey('ADMIN'))
  assert.equal(loginKey('ﬁn'), 'fin')
})

import { expect, it } from 'vitest'
import { portName } from './demo-info.ts'

it.each([
  ['serial:///dev/pts/3?baud=115200', '/dev/pts/3'],
  ['tcp://127.0.0.1:9100', '127.0.0.1:9100'],
  ['serial://COM3', 'COM3'],
  ['simulated:', ''],
])('names the port of %s %s', (setting, name) => {
  expect(portName(setting)).toBe(name)
})

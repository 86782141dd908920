import type { Command } from '@denluot/shared/queue/command'
import { expect, test } from 'vitest'
import { commandHash } from './command-hash.ts'

const transfer: Command = {
  id: 'command-1',
  type: 'TransferTicket',
  counter: '4',
  ticket: '20261121-0001',
  to: { service: 'land' },
  comeBack: true,
}

test('[H4] a command is known again, in whatever order its fields come', () => {
  const { to, comeBack, ...rest } = transfer
  expect(commandHash({ to, comeBack, ...rest })).toEqual(commandHash(transfer))
  expect(commandHash({ ...transfer, comeBack: false })).not.toEqual(commandHash(transfer))
})

test('[H4] receipts of earlier versions are known again: the bytes under the hash stay the same', () => {
  // SHA-256 of {"comeBack":true,"counter":"4","id":"command-1","ticket":"20261121-0001","to":{"service":"land"},"type":"TransferTicket"}
  const expected = 'dc15a0bed6828b3018e66ec794ca691f09d0a7c39ef7cbe10639eccdadcdbe01'
  expect(commandHash(transfer).toString('hex')).toBe(expected)
})

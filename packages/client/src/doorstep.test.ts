import { sampleOffice } from '@denluot/shared/office/sample-office'
import { expect, test } from 'vitest'
import { doorstepOf } from './doorstep.ts'

const office = { ...sampleOffice, version: 1 }

test('[W54] a device that was never inside offers another address while its hub is not found or does not answer', () => {
  expect(doorstepOf({ link: 'searching', office: null }, true)).toBe('searching')
  expect(doorstepOf({ link: 'connecting', office: null }, true)).toBeNull()
  expect(doorstepOf({ link: 'lost', office: null }, true)).toBe('unreached')
  expect(doorstepOf({ link: 'lost', office }, true)).toBeNull()
})

test('[W54] a page of the hub itself has no other address to offer', () => {
  expect(doorstepOf({ link: 'lost', office: null }, false)).toBeNull()
})

test('[W50] whoever is not let in is at the door, whatever it knew before', () => {
  expect(doorstepOf({ link: 'needs-pairing', office }, false)).toBe('pairing')
})

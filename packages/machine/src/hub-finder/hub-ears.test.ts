import { createSocket } from 'node:dgram'
import { Bonjour } from 'bonjour-service'
import { expect, test } from 'vitest'
import { testEars } from './hub-ears-contract.ts'
import { multicastEars } from './multicast-ears.ts'
import { createSimulatedLan } from './simulated-lan.ts'

const loopback = '127.0.0.1'

/** Null when multicast comes through on loopback; else why not. */
function multicastTrouble(): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket({ type: 'udp4', reuseAddr: true })
    const end = (trouble: string | null) => {
      clearTimeout(timer)
      socket.close()
      resolve(trouble)
    }
    const timer = setTimeout(() => end('no multicast on loopback here'), 2_000)
    socket.on('error', (fault) => end(`multicast cannot be used here: ${fault.message}`))
    socket.on('message', () => end(null))
    socket.bind(0, () => {
      try {
        socket.addMembership('224.0.0.251', loopback)
        socket.setMulticastInterface(loopback)
        socket.send('hello', socket.address().port, '224.0.0.251')
      } catch (fault) {
        end(`multicast cannot be used here: ${String(fault)}`)
      }
    })
  })
}

testEars('ears on a simulated LAN', async () => {
  const lan = createSimulatedLan()
  return {
    openEars: lan.openEars,
    async announce(id) {
      const address = `http://192.168.1.10:${Number(id) + 7_700}`
      lan.plug(address, { id, name: 'Phường An Hòa' })
      return address
    },
    close: async () => {},
  }
})

testEars('ears on multicast DNS, on loopback', async () => {
  const cannot = await multicastTrouble()
  if (cannot !== null) return { cannot }
  const options: object = { interface: loopback, bind: '0.0.0.0' }
  const lan = new Bonjour(options)
  return {
    openEars: multicastEars(() => [loopback]),
    async announce(id) {
      const port = Number(id) + 42_000
      lan.publish({ name: `denluot-${id}`, type: 'denluot', host: `denluot-${id}.local`, port, probe: false })
      return `http://${loopback}:${port}`
    },
    close: () => new Promise<void>((done) => lan.unpublishAll(() => lan.destroy(() => done()))),
  }
})

test('[D53] a network that is not there is a fault that is told, not one that ends the host', async () => {
  const fault = await new Promise((told) => {
    const ears = multicastEars(() => ['192.0.2.77'])(
      () => expect.unreachable('nobody is there'),
      (problem) => {
        ears.close()
        told(problem)
      },
    )
  })
  expect(fault).toBeInstanceOf(Error)
})

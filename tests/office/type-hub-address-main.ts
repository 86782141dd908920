import { openMachine } from '@denluot/client/machine-link'
import { machineDoor } from '@denluot/shared/contract/bridge'

/**
 * Does what a person does who types the hub's address on a PC: `DOOR ADDRESS`, DOOR as the page carries it. Prints where the
 * machine host believed the hub to be, and what came of the address, one JSON each.
 */
const [door = '', address = ''] = process.argv.slice(2)
const machine = openMachine(machineDoor.parse(JSON.parse(door)))
const before = await new Promise((resolve) => {
  const look = (): void => {
    const { hub } = machine.store.getState()
    if (hub !== null) resolve(hub)
  }
  machine.store.subscribe(look)
  look()
})
console.log(`before ${JSON.stringify(before)}`)
console.log(`typed ${JSON.stringify(await machine.useHub(address))}`)
machine.close()
process.exit()

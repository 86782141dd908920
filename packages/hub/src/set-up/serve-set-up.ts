import type { AddressInfo } from 'node:net'
import { setUpAddress, setUpBodyLimit } from '@denluot/shared/contract/set-up-contract'
import fastify from 'fastify'
import { openControlDoor } from '../control/control-door.ts'
import type { OfficeTools } from '../control/office-tools.ts'
import { guardPages, sendPage, serveAssets } from '../doors/pages.ts'
import { openSetUpDoor, type SetUpDoorOptions } from './set-up-door.ts'

export interface ServeSetUpOptions extends Omit<SetUpDoorOptions, 'place'> {
  readonly port: number
  /** Folder of the built pages. */
  readonly pages: string
  readonly place: (port: number) => ReturnType<SetUpDoorOptions['place']>
  readonly control: { readonly tools: OfficeTools; readonly key: string }
}

export interface ServingSetUp {
  /** `http://127.0.0.1:port` */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** The wizard's page and its wire, on the loopback address whatever the hub will listen on later. */
export async function serveSetUp(options: ServeSetUpOptions): Promise<ServingSetUp> {
  const { port: wanted, pages, place, control } = options
  const app = fastify({ bodyLimit: setUpBodyLimit, forceCloseConnections: true, trustProxy: false })
  let port = wanted
  openSetUpDoor(app, { ...options, place: () => place(port) })
  openControlDoor(app, control.tools, control.key)
  guardPages(app, false)
  await serveAssets(app, pages)
  app.get(setUpAddress.page, (request, reply) => sendPage(request, reply, { pages, file: 'set-up.html', demo: false }))
  // Every other address of the office comes to be when it is open.
  app.setNotFoundHandler((_request, reply) => reply.redirect(setUpAddress.page))
  await app.listen({ host: '127.0.0.1', port })
  port = (app.server.address() as AddressInfo).port
  return { url: `http://127.0.0.1:${port}`, port, close: () => app.close() }
}

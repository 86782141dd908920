import { createServer } from 'node:net'

/** The hub's port. 0 asks for a free one, which the simulated devices have to know before the hub takes it. */
export function officePort(setting: string | undefined): Promise<number | string> {
  if (setting !== '0') return Promise.resolve(setting === undefined || setting === '' ? 7700 : setting)
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 7700))
    })
  })
}

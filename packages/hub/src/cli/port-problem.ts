import { HubProblem } from '../hub-problem.ts'

/** Why nobody can listen there, in one sentence; any other problem as it is. */
export function portProblem(problem: unknown, { host, port }: { host: string; port: number }): unknown {
  const code = problem instanceof Error && 'code' in problem ? problem.code : null
  if (code === 'EADDRINUSE') {
    const message = `Port ${port} on ${host} is in use: end the program that holds it, or choose another port with DENLUOT_PORT (0 = a free one).`
    return new HubProblem('port-in-use', message, { cause: problem })
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    const message = `The hub cannot listen on ${host}:${port} (${code}): choose another address with DENLUOT_HOST or another port with DENLUOT_PORT.`
    return new HubProblem('port-in-use', message, { cause: problem })
  }
  return problem
}

import { businessDay } from '@denluot/shared/queue/business-day'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { OpenedHub } from '../open-hub.ts'
import { officeReport, reportNames } from '../reports/office-report.ts'
import { reportCsv, reportXlsx } from '../reports/report-files.ts'
import { hasRole } from './http-door.ts'
import type { HubMetrics } from './hub-metrics.ts'
import { invalidBody, rejectionBody } from './rejection.ts'

const day = z.iso.date()
const querySchema = z
  .object({ from: day.optional(), to: day.optional(), format: z.enum(['json', 'csv', 'xlsx']).default('json') })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['from'],
    message: 'from is after to',
  })

/** What only a manager reads (reports), and what watches the hub (metrics). */
export function openManagerDoor(app: FastifyInstance, hub: OpenedHub, metrics: HubMetrics): void {
  app.get('/api/reports/:name', async (request, reply) => {
    const query = querySchema.safeParse(request.query)
    if (!query.success) return reply.code(400).send(invalidBody(query.error.issues))
    if (!hasRole(hub, request, reply, ['manager'])) return reply
    const name = z.object({ name: z.enum(reportNames) }).safeParse(request.params)
    if (!name.success) return reply.code(404).send(rejectionBody(404, 'unknown-report'))

    const today = businessDay(hub.now())
    const { from = query.data.to ?? today, to = from > today ? from : today, format } = query.data
    const report = officeReport(name.data.name, { from, to }, hub.storage.reports, hub.office().config)
    if (format === 'json') return report
    const file = `attachment; filename="${report.name}-${from}-${to}.${format}"`
    reply.header('content-disposition', file)
    if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(reportCsv(report))
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(await reportXlsx(report))
  })

  app.get('/api/metrics', async (request, reply) => {
    if (!hasRole(hub, request, reply, ['manager', 'integrator'])) return reply
    return reply.type(metrics.contentType).send(await metrics.text())
  })
}

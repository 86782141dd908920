import type { TicketPaper } from '@denluot/shared/contract/machine-contract'

/** An ordinary ticket of the sample office, for tests, benches and the first drawing of a process. */
export const sampleTicket: TicketPaper = {
  kind: 'ticket',
  language: 'vi',
  office: { kind: { vi: 'Trung tâm Phục vụ hành chính công' }, name: { vi: 'Phường An Hòa' } },
  address: 'ông bà',
  number: 'A047',
  code: '7K2M9QXR4T',
  service: { vi: 'Sao y, chứng thực', en: 'Certified copies' },
  ahead: 12,
  wait: { low: 15, high: 25 },
  zone: { vi: 'khu A', en: 'zone A' },
  missed: { calls: 3, places: 3 },
  at: '2026-11-23T08:42:11.000+07:00',
  hours: ['7:00–11:30', '13:30–17:00'],
  priority: false,
  reserve: false,
  reprint: false,
}

import { z } from 'zod'

/**
 * The ten national statuses of a dossier:
 * 1 Mới đăng ký · 2 Được tiếp nhận · 3 Không được tiếp nhận · 4 Đang xử lý · 5 Yêu cầu bổ sung giấy tờ ·
 * 6 Yêu cầu thực hiện nghĩa vụ tài chính · 7 Công dân yêu cầu rút hồ sơ · 8 Dừng xử lý · 9 Đã xử lý xong · 10 Đã trả kết quả.
 */
export const dossierStatus = z.int().min(1).max(10)

/** Where a dossier stands on its path; the words are in the message tables. */
export const dossierSteps = [
  'registered',
  'received',
  'not-accepted',
  'processing',
  'supplement',
  'fee-due',
  'withdrawn',
  'stopped',
  'ready',
  'returned',
] as const

export type DossierStep = (typeof dossierSteps)[number]

/** The word of a status 1 … 10. */
export function dossierStep(status: number): DossierStep {
  const step = dossierSteps[status - 1]
  if (step === undefined) throw new RangeError(`dossier status ${status} is not 1 to 10`)
  return step
}

const day = z.iso.date()

/**
 * What may be known of a dossier without signing in: never a name (TT 01/2018/TT-VPCP Đ16).
 * `code` keeps the raw text of the receipt; `due` and `received` are days of Asia/Ho_Chi_Minh.
 */
export const dossierRecordSchema = z.strictObject({
  code: z.string().trim().min(3).max(60),
  status: dossierStatus,
  received: day.nullable().default(null),
  due: day.nullable().default(null),
  /** Procedure code, if known. */
  procedure: z.string().trim().max(60).nullable().default(null),
  /** Papers still missing (status 5), in the words of the office; no personal data. */
  missing: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
})

export type DossierRecord = Readonly<z.infer<typeof dossierRecordSchema>>
/** As an import file gives it: all but code and status may be left out. */
export type DossierInput = z.input<typeof dossierRecordSchema>

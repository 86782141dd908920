import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer'
import { type SendResult, type SendSetting, sendJob } from './send-job.ts'

/**
 * Prints a list of commands through node-thermal-printer: it joins the bytes, our transport sends them and says what is
 * known of the result. A new driver for each job, because its buffer outlives `execute` and would print twice.
 */
export async function executeJob(commands: readonly Uint8Array[], setting: SendSetting): Promise<SendResult> {
  let result: SendResult | undefined
  const transport = {
    async execute(bytes: Buffer | null): Promise<string> {
      result = await sendJob(bytes ?? new Uint8Array(), setting)
      return result.state
    },
    /** Asked by nobody: readiness comes from status answers only. */
    isPrinterConnected: () => Promise.resolve(false),
  }
  // The driver takes any object with `execute` as its interface; only its typings say string.
  const driver = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: transport as unknown as string })
  for (const command of commands) driver.append(Buffer.from(command))
  await driver.execute()
  return result ?? { state: 'failed', reason: 'empty-job', paper: 'unknown', answered: false }
}

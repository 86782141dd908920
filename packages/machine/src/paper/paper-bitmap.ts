import { assertNever } from '@denluot/shared/assert-never'
import type { Paper } from '@denluot/shared/contract/machine-contract'
import { withoutRealTimeCodes } from '../printer/escpos.ts'
import type { PrinterModel } from '../printer/printer-model.ts'
import type { Bitmap } from './bitmap.ts'
import { layOutChecklist } from './checklist-layout.ts'
import { drawPaper } from './draw-paper.ts'
import type { PaperLayout } from './sheet.ts'
import { layOutTest } from './test-layout.ts'
import { layOutTicket, type TicketForm } from './ticket-layout.ts'

/** Where everything of a paper stands on this model's paper. Throws PaperError. */
export function layOutPaper(paper: Paper, model: PrinterModel, form: TicketForm = 'whole'): PaperLayout {
  switch (paper.kind) {
    case 'ticket':
      return layOutTicket(paper, model.dots, form)
    case 'checklist':
      return layOutChecklist(paper, model.dots)
    case 'test':
      return layOutTest(paper, model.dots, model)
    default:
      return assertNever(paper)
  }
}

/**
 * The dots a printer of this model is to print for a paper, less the few that would read as commands on their way.
 * Throws PaperError.
 */
export function paperBitmap(paper: Paper, model: PrinterModel, form: TicketForm = 'whole'): Bitmap {
  return withoutRealTimeCodes(drawPaper(layOutPaper(paper, model, form)), model.crop)
}

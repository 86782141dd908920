/** What the hall board, its voice screen and the manager's board say. */
export const displayVi = {
  'call.label': 'Mời số',
  'call.to': 'đến quầy',
} as const

import '@denluot/ui/tokens.css'
import '@denluot/ui/fonts.css'
import '@denluot/ui/base.css'
import './page.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

/** Draws a page of the demo into its `#root`. */
export function mountPage(page: ReactNode): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no #root')
  createRoot(root).render(<StrictMode>{page}</StrictMode>)
}

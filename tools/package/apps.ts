/** The three apps by the name of their folder, and what people see them called. */
const products = {
  kiosk: 'Đến Lượt – Máy lấy số',
  'counter-display': 'Đến Lượt – Bảng gọi số',
  'officer-desk': 'Đến Lượt – Quầy cán bộ',
} as const

export type App = keyof typeof products

export const appNames = Object.keys(products) as readonly App[]

export function isApp(name: string): name is App {
  return Object.hasOwn(products, name)
}

/** The names an app has for the system: its id, its program, its product name. */
export function namesOf(app: App): { readonly id: string; readonly program: string; readonly product: string } {
  return { id: `vn.denluot.${app}`, program: `denluot-${app}`, product: products[app] }
}

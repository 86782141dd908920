/** The three apps, by the name of their folder. */
export const apps = {
  kiosk: { id: 'vn.denluot.kiosk', executable: 'denluot-kiosk', product: 'Đến Lượt – Máy lấy số' },
  'counter-display': { id: 'vn.denluot.display', executable: 'denluot-display', product: 'Đến Lượt – Bảng gọi số' },
  'officer-desk': { id: 'vn.denluot.desk', executable: 'denluot-desk', product: 'Đến Lượt – Quầy cán bộ' },
} as const

export type App = keyof typeof apps

export const appNames = Object.keys(apps) as readonly App[]

export function isApp(name: string): name is App {
  return Object.hasOwn(apps, name)
}

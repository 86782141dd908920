/** Column titles of the reports that a manager downloads. */
export const reportVi = {
  service: 'Mã dịch vụ',
  officer: 'Mã cán bộ',
  name: 'Tên',
  hour: 'Giờ',
  issued: 'Số đã cấp',
  called: 'Lượt gọi',
  done: 'Đã xong',
  missed: 'Vắng mặt',
  cancelled: 'Đã bỏ',
  turns: 'Lượt phục vụ',
  waitMinutes: 'Chờ trung bình (phút)',
  longestWaitMinutes: 'Chờ lâu nhất (phút)',
  serviceMinutes: 'Phục vụ trung bình (phút)',
  longestServiceMinutes: 'Phục vụ lâu nhất (phút)',
  level: 'Mức hài lòng (1–5)',
  count: 'Số phiếu',
} as const

/** What a window says itself when it cannot show its page. A citizen may stand before it, or an officer. */
export const windowVi = {
  'machine.title': 'Máy này chưa dùng được',
  'machine.citizen': 'Mời ông bà hỏi bàn hướng dẫn.',
  'machine.why': 'Phần nối với máy in và máy chủ của văn phòng chưa chạy. Máy đang tự thử lại, được là màn hình tự mở.',
  'machine.log': 'Nếu vài phút nữa vẫn vậy, xin báo người phụ trách máy tính. Lý do ghi ở {file}',
} as const

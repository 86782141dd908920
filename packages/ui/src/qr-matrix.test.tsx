import { expect, test } from 'vitest'
import { qrMatrix } from './qr-matrix.tsx'

const drawn = (text: string) => qrMatrix(text)?.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))

test('a ticket code makes the same code as ever, one that readers were seen to read', () => {
  expect(drawn('ABCDEFGH12')).toEqual([
    '#######.##.##.#######',
    '#.....#.#.#.#.#.....#',
    '#.###.#..###..#.###.#',
    '#.###.#.###.#.#.###.#',
    '#.###.#..#....#.###.#',
    '#.....#.......#.....#',
    '#######.#.#.#.#######',
    '........#.#..........',
    '#.##.###.##...#..#.##',
    '#..###.#....#.##..#..',
    '##..#.##....#.##.####',
    '.###.#.#..#.##.#.#...',
    '..##.##.#.##.##...#..',
    '........##....#..#..#',
    '#######.##.....####..',
    '#.....#.#..##..####.#',
    '#.###.#...##.#.#.#...',
    '#.###.#.#.#..#..##.#.',
    '#.###.#.##.#..#...#..',
    '#.....#....##.##....#',
    '#######.######.##....',
  ])
})

test('longer texts take larger codes, up to 106 bytes', () => {
  const sizes = [14, 15, 26, 42, 62, 84, 106].map((length) => qrMatrix('x'.repeat(length))?.length)
  expect(sizes).toEqual([21, 25, 25, 29, 33, 37, 41])
  expect(qrMatrix('x'.repeat(107))).toBeNull()
})

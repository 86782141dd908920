import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { drawnLine, PeopleLine } from './people-line.tsx'

const figuresIn = (markup: string) => markup.match(/<circle/g)?.length ?? 0

describe('the line of people', () => {
  test('[K1] one figure stands for one person, up to twelve', () => {
    expect(drawnLine(0)).toEqual({ figures: 0, more: false })
    expect(drawnLine(12)).toEqual({ figures: 12, more: false })
    expect(drawnLine(13)).toEqual({ figures: 12, more: true })
  })

  test('[K1] you are one more figure at the end', () => {
    expect(figuresIn(renderToStaticMarkup(<PeopleLine waiting={3} you />))).toBe(4)
    expect(figuresIn(renderToStaticMarkup(<PeopleLine waiting={3} />))).toBe(3)
  })
})

import { expect, test } from 'vitest'
import { iconNames } from './icon.tsx'
import sprite from './icons/sprite.svg?raw'

test('the sprite holds exactly the named icons', () => {
  const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1])
  expect(drawn).toEqual([...iconNames])
})

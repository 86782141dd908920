import { expect, test } from 'vitest'
import { iconNamed, iconNames } from './icon.tsx'
import sprite from './icons/sprite.svg?raw'

test('the sprite holds exactly the named icons', () => {
  const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1])
  expect(drawn).toEqual([...iconNames])
})

test('a configuration may name any icon, one we do not have becomes the plain one', () => {
  expect(iconNamed('family_restroom')).toBe('family-restroom')
  expect(iconNamed('landscape')).toBe('parcel')
  expect(iconNamed('rocket', 'help')).toBe('help')
})

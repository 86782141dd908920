import { expect, it } from 'vitest'
import { classesOf, classesUsed } from './css-classes.ts'

it('reads the classes of a sheet, not file names, numbers or comments', () => {
  const css = '/* .old */ .key.primary:hover > .tile-2 { background: url(a.svg); width: 1.5em; content: ".x" }'
  expect([...classesOf(css)]).toEqual(['key', 'primary', 'tile-2'])
})

it('finds the classes a component uses from each of its sheets', () => {
  const source = `import styles from './a.module.css'
import wall from "./wall.module.css"
const a = <p className={styles.key + styles['tile-2'] + wall.brick}>{styles.key}</p>`
  expect(classesUsed(source)).toEqual([
    { from: './a.module.css', names: ['key', 'tile-2'] },
    { from: './wall.module.css', names: ['brick'] },
  ])
})

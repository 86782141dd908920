import { expect, it } from 'vitest'
import { pageProblems, scriptProblems, styleProblems } from './built-pages.ts'

it('finds newer CSS and leaves its older neighbours alone', () => {
  const fine = 'a{background:linear-gradient(red,blue)}.sink{text-wrap:balance}@container (width>9px){b{top:1rem}}'
  expect(styleProblems('a.css', fine)).toEqual([])
  for (const css of [
    'a{grid-template-rows:subgrid}',
    'a{transition:all 1s linear(0,1)}',
    'a:nth-child(2 of .b){top:0}',
    'a{color:color-mix(in srgb,var(--a),red)}',
    'dialog::backdrop{background:var(--veil)}',
  ]) {
    expect(styleProblems('a.css', css), css).toHaveLength(1)
  }
})

it('traces newer JavaScript to the source that brought it', () => {
  const ours = { path: 'apps/kiosk/src/a.ts', code: 'list.toSorted()' }
  expect(scriptProblems({ fileName: 'k.js', code: 'x.toSorted()', sources: [ours] })).toEqual([
    expect.stringContaining('apps/kiosk/src/a.ts'),
  ])
  expect(scriptProblems({ fileName: 'k.js', code: 'x.sort()', sources: [ours] })).toEqual([])
})

it('excuses a source by name and feature, no other that does the same', () => {
  const code = 'document.startViewTransition()'
  const react = { path: 'node_modules/react-dom/cjs/a.js', code }
  expect(scriptProblems({ fileName: 'k.js', code, sources: [react] })).toEqual([])
  expect(
    scriptProblems({ fileName: 'k.js', code, sources: [react, { path: 'apps/kiosk/src/a.ts', code }] }),
  ).toHaveLength(1)
})

it('finds what the content security policy would block', () => {
  expect(pageProblems('a.html', '<script type="module" src="/a.js"></script><p data-style="x">')).toEqual([])
  expect(pageProblems('a.html', '<script>1</script><style></style><p style="top:0" ><b onclick=x>')).toHaveLength(3)
})

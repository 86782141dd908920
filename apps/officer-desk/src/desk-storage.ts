type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Where a desk keeps its tokens: the PC's own for good, an officer's only as long as this tab lives, so that nobody is
 * still signed in when the browser is opened again.
 */
export function deskStorage(lasting: Memory, ofThisTab: Memory): Memory {
  const of = (key: string) => (key.endsWith('.officer') ? ofThisTab : lasting)
  return {
    getItem: (key) => of(key).getItem(key),
    setItem: (key, value) => of(key).setItem(key, value),
    removeItem: (key) => of(key).removeItem(key),
  }
}

import { samplePin } from '@denluot/shared/office/sample-office'
import type { Locator, Page } from 'playwright-core'

/** What a person does at a screen, by the words that stand on it. */

/** With a finger where the screen takes one, else with the mouse. */
async function tapOrClick(key: Locator): Promise<void> {
  const takesFingers = await key.evaluate(() => navigator.maxTouchPoints > 0)
  await (takesFingers ? key.tap() : key.click())
}

export async function typeOnKiosk(page: Page, text: string): Promise<void> {
  const keyboard = page.getByRole('group', { name: 'Bàn phím' })
  for (const letter of text) {
    const key = letter === ' ' ? 'dấu cách' : letter
    await tapOrClick(keyboard.getByRole('button', { name: key, exact: true }))
  }
}

/** Touches a key once the screen takes touches: for a moment after a change it ignores them, as a second tap would be. */
export async function touch(page: Page, name: string | RegExp): Promise<void> {
  await page.locator('[data-screen]:not([data-settling])').first().waitFor()
  await tapOrClick(page.getByRole('button', { name, exact: typeof name === 'string' }).first())
}

export function onScreen(page: Page, name: string) {
  return page.locator(`[data-screen="${name}"]`)
}

/** Signs an officer in at a desk, which opens the counter. */
export async function openDesk(page: Page, officer: string, counter: string, pin = samplePin): Promise<void> {
  await page.getByRole('button', { name: officer }).click()
  await page.getByRole('button', { name: new RegExp(`^${counter}.*Trống`) }).click()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await page
    .getByRole('button', { name: /^(Gọi|Chưa có ai)/ })
    .first()
    .waitFor()
}

/** Presses a key as an officer does: the desk takes the same key within 400 ms for a trembling hand, so nobody is faster. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await page.waitForTimeout(450)
}

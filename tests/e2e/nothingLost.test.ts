import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Running } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
  await page.keyboard.type(text, { delay: 15 });
}

/** Ends the whole app as a power cut would end it: no farewell to anybody. */
async function kill({ app }: Running): Promise<void> {
  const dead = new Promise((done) => app.process().once('exit', done));
  app.process().kill('SIGKILL');
  await dead;
}

test('brings back what was typed before the app was killed', async ({ newsroom }) => {
  const first = await newsroom.start([harbour]);
  await typeAtEnd(first.page, ' The tide did the rest.');
  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible();
  // A second after the last key everything is on the disk, whatever the window says.
  await first.page.waitForTimeout(1000);
  await kill(first);
  const second = await newsroom.start();
  await second.page.getByRole('navigation', { name: 'Desk' }).getByText('harbour-board').first().click();
  await expect(second.page.getByRole('main', { name: 'Copy' })).toContainText('The tide did the rest.');
});

test('saves while the typing goes on', async ({ newsroom }) => {
  const first = await newsroom.start([harbour]);
  const words = Array.from({ length: 60 }, (_, at) => ` w${at}`).join('');
  await typeAtEnd(first.page, words);
  await kill(first);
  const second = await newsroom.start();
  await second.page.getByRole('navigation', { name: 'Desk' }).getByText('harbour-board').first().click();
  // Of about three seconds of typing at most the last second may be gone.
  await expect(second.page.getByRole('main', { name: 'Copy' })).toContainText(' w35');
});

test('keeps a spiked story and takes it back', async ({ newsroom }) => {
  const { page } = await newsroom.start([harbour]);
  const desk = page.getByRole('navigation', { name: 'Desk' });
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
  await page.keyboard.press('Control+Shift+K');
  await expect(page.getByRole('main', { name: 'Copy' })).not.toContainText('Harbour board');
  await desk
    .getByText(/spiked/i)
    .first()
    .click();
  await desk
    .getByRole('button', { name: /unspike|back/i })
    .first()
    .click();
  await expect(desk).toContainText('harbour-board');
});

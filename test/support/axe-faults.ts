import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Until the page is as it will stay: styles and fonts in, nothing moving, and what moved has been painted. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    await painted();
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    await painted();
  });
}

/** What axe finds against WCAG 2.2 AA in light and dark, in a large and a small window. */
export async function axeFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [width, height] of [
      [1440, 900],
      [800, 600],
    ] as const) {
      await page.setViewportSize({ width, height });
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(
        ...violations.flatMap((rule) =>
          rule.nodes.map((node) => `${colorScheme} ${width}: ${rule.id} ${node.target.join(' ')}`),
        ),
      );
    }
  }
  return found;
}

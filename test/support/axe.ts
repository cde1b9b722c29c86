/** An open page in; the accessibility faults that axe finds in it out, each with the place of the first. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** By all of axe's rules, or by those named: only colours differ between light and dark. */
export async function violations(page: Page, rules: readonly string[] | null = null): Promise<string[]> {
  await page.evaluate(`globalThis.axe || (() => { ${axe} })()`);
  return page.evaluate(async (runOnly) => {
    const { axe: ran } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } };
    const { violations: found } = await ran.run({
      resultTypes: ['violations'],
      ...(runOnly ? { runOnly } : {}),
    });
    return found.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`);
  }, rules);
}

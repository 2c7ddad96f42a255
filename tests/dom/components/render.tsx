import type { ComponentChild } from 'preact';
import { render } from 'preact';
import axe from 'axe-core';
import '../../../extension/components/base.css';

const roots = new Set<HTMLElement>();

/** Show something in the page until `cleanUp`; showing again replaces it. */
export function show(content: ComponentChild): {
  root: HTMLElement;
  again: (next: ComponentChild) => void;
} {
  const root = document.createElement('main');
  document.body.append(root);
  roots.add(root);
  render(content, root);
  return { root, again: (next) => render(next, root) };
}

/** Take away what the last test showed. */
export function cleanUp(): void {
  for (const root of roots) {
    render(null, root);
    root.remove();
  }
  roots.clear();
}

/** What axe finds that keeps somebody out, as `rule: element`. */
export async function seriousFindings(): Promise<string[]> {
  const { violations } = await axe.run(document.body);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './Tabs.module.css';

/** One tab of a row. */
export interface TabSpec<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Shown after the label; `null` where there is nothing to count. */
  readonly count: number | null;
  /** What is counted, for a screen reader. */
  readonly countLabel?: string;
}

type TabsProps<Id extends string> = {
  /** Accessible name of the row. */
  label: string;
  tabs: readonly TabSpec<Id>[];
  current: Id;
  onSelect: (id: Id) => void;
};

/** Id of the tab `id`, for the `aria-labelledby` of its panel. */
export function tabId(id: string): string {
  return `tab-${id}`;
}

/** Id that the panel of the tab `id` must carry. */
export function panelId(id: string): string {
  return `panel-${id}`;
}

/** Where a key leads from the item at `index`, by the WAI-ARIA tabs pattern; `null` for other keys. */
function target(key: string, index: number, count: number, rtl: boolean): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const forward = (key === 'ArrowRight') !== rtl;
  return (index + (forward ? 1 : -1) + count) % count;
}

/** A row of tabs: one stop for the Tab key, arrow keys move between them. */
export function Tabs<Id extends string>({
  label,
  tabs,
  current,
  onSelect,
}: TabsProps<Id>): JSX.Element {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const rtl = row.current?.matches(':dir(rtl)') ?? false;
    const index = tabs.findIndex(({ id }) => id === current);
    const next = tabs[target(event.key, index, tabs.length, rtl) ?? -1];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    row.current?.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus();
  };
  return (
    <div class={styles.tabs} role="tablist" aria-label={label} ref={row} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label, count, countLabel }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          class={styles.tab}
          aria-selected={id === current}
          aria-controls={id === current ? panelId(id) : undefined}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {label}
          {count !== null && (
            <span class={styles.count}>
              {count}
              {countLabel && <VisuallyHidden> {countLabel}</VisuallyHidden>}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

import type { ComponentChildren, JSX } from 'preact';
import styles from './EmptyState.module.css';

type EmptyStateProps = {
  /** What the matter is, in a few words. */
  title: string;
  /** What it means, in a sentence or two. */
  children?: ComponentChildren;
  /** Buttons with what can be done about it. */
  action?: ComponentChildren;
  /** Announce it when it appears: for what changes while the reader waits. */
  live?: boolean;
};

/** What stands where a list would, when there is nothing to list. */
export function EmptyState({
  title,
  children,
  action,
  live = false,
}: EmptyStateProps): JSX.Element {
  return (
    <section class={styles.empty} role={live ? 'status' : undefined}>
      <h2 class={styles.title}>{title}</h2>
      {children && <div class={styles.text}>{children}</div>}
      {action && <div class={styles.action}>{action}</div>}
    </section>
  );
}

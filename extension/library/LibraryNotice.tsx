import type { ComponentProps } from 'preact';
import { EmptyState } from '../components/EmptyState.tsx';
import styles from './LibraryNotice.module.css';

/** What stands where a list would, in a frame as wide as the list. */
export function LibraryNotice(props: ComponentProps<typeof EmptyState>) {
  return (
    <div class={styles.frame}>
      <EmptyState {...props} />
    </div>
  );
}

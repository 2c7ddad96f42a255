import type { Annotation } from '../../src/core/model/annotation.ts';
import { Button } from '../components/Button.tsx';
import { t, tPlural } from '../platform/localise.ts';
import styles from './SelectionBar.module.css';

/** Properties of {@link SelectionBar}. */
export type SelectionBarProps = {
  readonly shown: readonly Annotation[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onDelete: (ids: readonly string[]) => void;
};

/** Ticks everything that is shown, says how many are ticked, and deletes those. */
export function SelectionBar({ shown, selected, onSelect, onDelete }: SelectionBarProps) {
  const ticked = shown.filter(({ id }) => selected.has(id)).length;
  const toggleAll = (on: boolean): void => {
    const ids = shown.map(({ id }) => id);
    onSelect(new Set(on ? [...selected, ...ids] : [...selected].filter((id) => !ids.includes(id))));
  };
  return (
    <div class={styles.bar}>
      <label class={styles.all}>
        <input
          type="checkbox"
          checked={ticked === shown.length}
          indeterminate={ticked > 0 && ticked < shown.length}
          onChange={(event) => toggleAll(event.currentTarget.checked)}
        />
        {tPlural('librarySelectShown', shown.length)}
      </label>
      {selected.size > 0 && (
        <>
          <span>{tPlural('librarySelected', selected.size)}</span>
          <Button look="quiet" onClick={() => onSelect(new Set())}>
            {t('librarySelectNone')}
          </Button>
          <Button look="quiet" icon="remove" onClick={() => onDelete([...selected])}>
            {tPlural('libraryDeleteSelected', selected.size)}
          </Button>
        </>
      )}
    </div>
  );
}

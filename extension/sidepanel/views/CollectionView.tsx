import type { JSX } from 'preact';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { t } from '../../platform/localise.ts';
import type { CollectionActions } from '../collection-actions.ts';
import type { Loaded } from '../../components/loaded.ts';
import { jumpToPage } from '../jump-to-page.ts';
import { placeOfAnnotation, type SourcePlace } from '../shown-match.ts';
import { Collection } from './Collection.tsx';

type CollectionViewProps = {
  annotations: Loaded<readonly Annotation[]>;
  actions: CollectionActions;
  onOpen: (place: SourcePlace) => void;
};

/** The collection, or why it cannot be shown. */
export function CollectionView({ annotations, actions, onOpen }: CollectionViewProps): JSX.Element {
  if (annotations.state === 'loading') return <EmptyState title={t('panelLoading')} />;
  if (annotations.state === 'failed') {
    return (
      <EmptyState title={t('panelCollectionFailed')} live>
        <p lang="en">{annotations.message}</p>
      </EmptyState>
    );
  }
  return (
    <Collection
      annotations={annotations.value}
      onNote={actions.setNote}
      onDelete={actions.remove}
      onJump={(annotation) => void jumpToPage(annotation)}
      onOpenSource={(annotation) => {
        const place = placeOfAnnotation(annotation);
        if (place) onOpen(place);
      }}
    />
  );
}

import { useEffect, useRef } from 'preact/hooks';
import {
  passageAt,
  type SourceDocumentWithPassages,
} from '../../src/core/model/source-document.ts';
import type { TextSpan } from '../../src/core/model/text-span.ts';
import type { CorpusDatabase } from '../../src/db/corpus-database.ts';
import { getDocument } from '../../src/db/documents.ts';
import { DocumentHeader } from '../components/DocumentHeader.tsx';
import { Icon } from '../components/Icon.tsx';
import { PassageText } from '../components/PassageText.tsx';
import { t, tPlural } from '../platform/localise.ts';
import type { Loaded } from '../components/loaded.ts';
import { useLiveQuery } from '../components/use-live-query.ts';
import { LibraryNotice } from './LibraryNotice.tsx';
import { languageName } from './language-name.ts';
import { routeHash } from './route.ts';
import styles from './DocumentView.module.css';

/** Properties of {@link DocumentView}. */
export type DocumentViewProps = {
  readonly corpus: Loaded<CorpusDatabase>;
  readonly id: string;
  /** Words to show first and mark, as offsets in the document's text. */
  readonly span: TextSpan | null;
};

type ReadingProps = {
  readonly source: SourceDocumentWithPassages;
  readonly span: TextSpan | null;
};

function Reading({ source: { document, passages }, span }: ReadingProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const first = span && passageAt(passages, span.start);
  useEffect(() => {
    title.current?.focus({ preventScroll: first !== null });
    if (first) text.current?.children[first.number]?.scrollIntoView({ block: 'center' });
    else scrollTo(0, 0);
  }, [document.id, first?.id]);
  const voices = passages.some((passage) => passage.voices.some((one) => one.voice === 'reporter'));
  return (
    <article class={styles.document} aria-label={document.title}>
      <div class={styles.head}>
        <DocumentHeader document={document} titleRef={title} />
        <p class={styles.extent}>
          {languageName(document.language)} · {tPlural('libraryPassages', passages.length)}
        </p>
        {voices && <p class={styles.voices}>{t('libraryVoices')}</p>}
      </div>
      <div class={styles.text} ref={text} lang={document.language}>
        {passages.map((passage) => (
          <PassageText
            key={passage.id}
            passage={passage}
            document={document}
            voices={voices}
            repeated={span ? [span] : []}
            level="verbatim"
          />
        ))}
      </div>
    </article>
  );
}

/** A whole source document: what it is, and its text with the reporter's words set back. */
export function DocumentView({ corpus, id, span }: DocumentViewProps) {
  const source = useLiveQuery(corpus, (db) => getDocument(db, id), [id]);
  return (
    <>
      <p class={styles.back}>
        <a href={routeHash({ view: 'documents' })}>
          <Icon name="back" />
          {t('libraryDocuments')}
        </a>
      </p>
      {source.state === 'loading' && <p role="status">{t('libraryLoading')}</p>}
      {source.state === 'failed' && (
        <LibraryNotice title={t('libraryDocumentsUnreadable')} live>
          <p>{source.message}</p>
        </LibraryNotice>
      )}
      {source.state === 'ready' && !source.value && (
        <LibraryNotice title={t('libraryNoDocument')} live>
          <p>{t('libraryNoDocumentMeans', id)}</p>
        </LibraryNotice>
      )}
      {source.state === 'ready' && source.value && <Reading source={source.value} span={span} />}
    </>
  );
}

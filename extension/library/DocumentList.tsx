import type { SourceDocument } from '../../src/core/model/source-document.ts';
import {
  dateBasisLabel,
  dateLabel,
  kindLabel,
  postedLabel,
  speakersLabel,
} from '../components/wording.ts';
import { tPlural } from '../platform/localise.ts';
import { languageName } from './language-name.ts';
import { routeHash } from './route.ts';
import styles from './DocumentList.module.css';

/** Properties of {@link DocumentList}. */
export type DocumentListProps = {
  readonly documents: readonly SourceDocument[];
  readonly passageCounts: ReadonlyMap<string, number>;
};

type DocumentRowProps = { readonly document: SourceDocument; readonly passages: number };

function DocumentRow({ document, passages }: DocumentRowProps) {
  const basis = dateBasisLabel(document);
  const facts = [
    kindLabel(document.kind),
    document.issuer,
    document.place,
    languageName(document.language),
    tPlural('libraryPassages', passages),
  ].filter((fact) => fact !== null);
  return (
    <li class={styles.row}>
      <p class={styles.when}>
        <time datetime={document.earliest}>{dateLabel(document)}</time>
        {basis && <small>{basis}</small>}
        {document.posted && <small>{postedLabel(document)}</small>}
      </p>
      <div>
        <h3 lang={document.language} dir="auto">
          <a href={routeHash({ view: 'document', id: document.id, span: null })}>
            {document.title}
          </a>
        </h3>
        <p class={styles.who}>
          {speakersLabel(document)} <span>{document.speakers[0]?.role}</span>
        </p>
        <ul class={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}

/** Source documents as a list: date with its basis, title, speaker, and what sort of text it is. */
export function DocumentList({ documents, passageCounts }: DocumentListProps) {
  return (
    <ol class={styles.list}>
      {documents.map((document) => (
        <DocumentRow
          key={document.id}
          document={document}
          passages={passageCounts.get(document.id) ?? 0}
        />
      ))}
    </ol>
  );
}

import type { ComponentChildren, JSX, RefObject } from 'preact';
import type { SourceDocument } from '../../src/core/model/source-document.ts';
import { t } from '../platform/localise.ts';
import { Icon } from './Icon.tsx';
import { dateBasisLabel, dateLabel, kindLabel, postedLabel } from './wording.ts';
import styles from './DocumentHeader.module.css';

type DocumentHeaderProps = {
  document: SourceDocument;
  /** Takes the focus when the document is opened. */
  titleRef?: RefObject<HTMLHeadingElement | null>;
};

type FactProps = {
  name: string;
  children: ComponentChildren;
};

function Fact({ name, children }: FactProps): JSX.Element {
  return (
    <div class={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DateFact({ document }: { document: SourceDocument }): JSX.Element {
  const basis = dateBasisLabel(document);
  const posted = postedLabel(document);
  return (
    <Fact name={t('panelDate')}>
      <time dateTime={document.earliest}>{dateLabel(document)}</time>
      {basis && <b>, {basis}</b>}
      {posted && `, ${posted}`}
      {document.dateNote && <p class={styles.note}>{document.dateNote}</p>}
    </Fact>
  );
}

/** A host as readers know it; `null` for what is not an address of the web. */
function webHost(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return hostname.replace(/^www\./u, '');
}

function Original({ url, urlBasis }: SourceDocument): JSX.Element {
  const host = webHost(url);
  if (url === null || host === null) return <>{t('panelNoAddress')}</>;
  return (
    <>
      <a href={url} target="_blank" rel="noopener noreferrer" class={styles.link}>
        {host}
        <Icon name="out" />
      </a>{' '}
      <span class={styles.note}>
        {t(urlBasis === 'stated' ? 'panelAddressStated' : 'panelAddressFound')}
      </span>
    </>
  );
}

/** What a source document is: title, speakers, date and how it is known, place, issuer, the original. */
export function DocumentHeader({ document, titleRef }: DocumentHeaderProps): JSX.Element {
  const where = [document.event, document.place].filter((part) => part !== null);
  return (
    <header class={styles.header}>
      <h2
        class={styles.title}
        ref={titleRef ?? null}
        tabIndex={-1}
        lang={document.language}
        dir="auto"
      >
        {document.title}
      </h2>
      {document.speakers.map(({ name, role }) => (
        <p key={name} class={styles.speaker}>
          <b>{name}</b>
          {role && <span class={styles.note}> {role}</span>}
        </p>
      ))}
      <dl class={styles.facts}>
        <DateFact document={document} />
        {where.length > 0 && <Fact name={t('panelOccasion')}>{where.join(', ')}</Fact>}
        <Fact name={t('panelKind')}>{kindLabel(document.kind)}</Fact>
        <Fact name={t('panelIssuer')}>{document.issuer ?? t('panelIssuerUnnamed')}</Fact>
        <Fact name={t('panelOriginal')}>
          <Original {...document} />
        </Fact>
      </dl>
    </header>
  );
}

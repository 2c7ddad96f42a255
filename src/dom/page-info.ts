import type { PageInfo } from '../core/model/annotation.ts';
import { isArticleNode, readStructuredData, type StructuredData } from './structured-data.ts';

/** Longest value that is kept: a title, a byline, an address. Whatever is longer is cut. */
const MAX_LENGTH = 1_000;

/** Authors that are named; a page with more is a list. */
const MAX_AUTHORS = 10;

function tidy(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.slice(0, MAX_LENGTH).replaceAll(/\s+/g, ' ').trim() || null;
}

/** A schema.org name: a string, something with a `name`, or a list of those. */
function nameOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .slice(0, MAX_AUTHORS)
    .map((item: unknown) =>
      typeof item === 'object' && item !== null && 'name' in item ? tidy(item.name) : tidy(item),
    );
  return tidy([...new Set(names.filter((name) => name !== null))].join(', '));
}

function metaReader(document: Document): (...names: string[]) => string | null {
  return (...names) => {
    for (const name of names) {
      const selector = `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`;
      const content = tidy(document.querySelector(selector)?.getAttribute('content'));
      if (content) return content;
    }
    return null;
  };
}

function isWebAddress(url: string | null): url is string {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function canonicalOf(document: Document): string | null {
  const href = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  if (!href || !URL.canParse(href, document.baseURI)) return null;
  const url = new URL(href, document.baseURI).href.slice(0, MAX_LENGTH);
  return isWebAddress(url) ? url : null;
}

/** The day as the page writes it: converting to another time zone could change it. */
function dayOf(value: string | null): string | null {
  return value?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? value;
}

/** A byline may be an address of the author's page, as `article:author` often is. */
function personOf(value: string | null): string | null {
  return isWebAddress(value) ? null : value;
}

/**
 * Return what a page says of itself: from JSON-LD, then Open Graph and other meta elements, then the document.
 * Missing and malformed values are `null`; title and site fall back to the document's title and host.
 */
export function readPageInfo(document: Document): PageInfo {
  const meta = metaReader(document);
  const article: StructuredData = readStructuredData(document).find(isArticleNode) ?? {};
  const published =
    tidy(article['datePublished']) ??
    meta('article:published_time', 'datePublished', 'date', 'dc.date', 'dc.date.issued') ??
    tidy(document.querySelector('article time[datetime]')?.getAttribute('datetime'));
  return {
    url: document.URL,
    canonical: canonicalOf(document),
    title: tidy(article['headline']) ?? meta('og:title') ?? tidy(document.title) ?? '',
    site:
      meta('og:site_name', 'application-name') ??
      nameOf(article['publisher']) ??
      new URL(document.URL).hostname,
    author:
      personOf(nameOf(article['author'])) ?? personOf(meta('author', 'article:author', 'byl')),
    published: dayOf(published),
    language: tidy(document.documentElement.lang) ?? tidy(article['inLanguage']),
  };
}

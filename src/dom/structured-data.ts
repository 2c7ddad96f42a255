/** One node of a page's JSON-LD. Its members come from the page and may be anything. */
export type StructuredData = Readonly<Record<string, unknown>>;

/** More blocks, larger blocks or more nodes than these are not written for anybody to read. */
const MAX_BLOCKS = 20;
const MAX_BLOCK_LENGTH = 200_000;
const MAX_NODES = 200;

function isRecord(value: unknown): value is StructuredData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // News pages often ship broken JSON-LD: it then says nothing.
  }
}

/** Collect the nodes of a block, of its arrays and of its `@graph`s. */
function nodesOf(block: unknown): StructuredData[] {
  const queue: unknown[] = [block];
  const nodes: StructuredData[] = [];
  for (let at = 0; at < queue.length && nodes.length < MAX_NODES; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    if (!isRecord(value)) continue;
    nodes.push(value);
    if ('@graph' in value) queue.push(value['@graph']);
    if ('mainEntity' in value) queue.push(value['mainEntity']);
  }
  return nodes;
}

/** Return the nodes of the page's JSON-LD, without those that cannot be parsed. */
export function readStructuredData(document: Document): StructuredData[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, MAX_BLOCKS)
    .map((script) => script.textContent)
    .filter((json) => json.length <= MAX_BLOCK_LENGTH)
    .flatMap((json) => nodesOf(parse(json)));
}

/** Return the schema.org types of a node, without their address: `NewsArticle`. */
export function typesOf(node: StructuredData): string[] {
  const types = [node['@type']].flat();
  return types
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//, ''));
}

/** `NewsArticle` and its kin at schema.org, among them `OpinionNewsArticle`, `ReportageNewsArticle`, `LiveBlogPosting`. */
export function isArticleNode(node: StructuredData): boolean {
  return typesOf(node).some((type) => /^(?:\w*Article|\w*BlogPosting|Report)$/.test(type));
}

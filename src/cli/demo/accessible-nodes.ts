import type { CDPSession } from 'playwright';

/** A node as assistive technology is told of it; unlike a locator, this reaches into closed shadow roots. */
export interface AccessibleNode {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly focused: boolean;
  /** Ids of the nodes around it. */
  readonly within: readonly string[];
  /** Handle of the element for the browser's debugger. */
  readonly backendNodeId: number;
  /** It stands in a shadow root: on the sample site, which has none of its own, it is the extension's. */
  readonly shadowed: boolean;
}

interface DomNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** Add the handles of all nodes in shadow roots, the browser's own aside, to the set. */
function collectShadowed(node: DomNode, within: boolean, found: Set<number>): void {
  const shadowed = within || node.shadowRootType === 'closed' || node.shadowRootType === 'open';
  if (shadowed) found.add(node.backendNodeId);
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])])
    collectShadowed(child, shadowed, found);
}

/** Return the nodes of a page's accessibility tree in reading order. */
export async function accessibleNodes(session: CDPSession): Promise<AccessibleNode[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const shadowed = new Set<number>();
  collectShadowed(root, false, shadowed);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found: AccessibleNode[] = [];
  const visit = (id: string, within: readonly string[]): void => {
    const node = byId.get(id);
    if (!node) return;
    if (!node.ignored)
      found.push({
        id,
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        focused: node.properties?.some((one) => one.name === 'focused' && one.value.value) ?? false,
        within,
        backendNodeId: node.backendDOMNodeId ?? 0,
        shadowed: shadowed.has(node.backendDOMNodeId ?? 0),
      });
    for (const child of node.childIds ?? []) visit(child, [...within, id]);
  };
  for (const { nodeId, parentId } of nodes) if (parentId === undefined) visit(nodeId, []);
  return found;
}

import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Display types that begin on a line of their own. */
const OWN_LINE = /^(?:block|flex|grid|flow-root|list-item|table)$/;

/** Return an attribute's value, or `undefined` where an element has none of the name. */
function attributeOf({ attrs }: Tree.Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** Return the value that an element's own `style` gives to a property, `''` if it gives none. */
function styleOf(element: Tree.Element, property: string): string {
  const declarations = attributeOf(element, 'style')?.toLowerCase().split(';') ?? [];
  const last = declarations
    .map((declaration) => declaration.split(':'))
    .findLast(([name = '']) => name.trim() === property);
  return (last?.[1] ?? '').replace('!important', '').trim();
}

/** Tell whether the reader types into an element; what stands there is not the page's. */
function isEditor(element: Tree.Element): boolean {
  return (
    (attributeOf(element, 'contenteditable') ?? 'false') !== 'false' ||
    attributeOf(element, 'role') === 'textbox'
  );
}

/** Tell whether the markup itself keeps an element from being shown or read (style sheets are not read). */
export function isHidden(element: Tree.Element): boolean {
  if (element.tagName === 'dialog' && attributeOf(element, 'open') === undefined) return true;
  return (
    attributeOf(element, 'hidden') !== undefined ||
    attributeOf(element, 'popover') !== undefined ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'content-visibility') === 'hidden' ||
    isEditor(element)
  );
}

/** Tell whether text in an element is visible, where it is in the element around it or is not. */
export function isVisible(element: Tree.Element, isParentVisible: boolean): boolean {
  const visibility = styleOf(element, 'visibility');
  return visibility === '' || visibility === 'inherit' ? isParentVisible : visibility === 'visible';
}

/** Tell whether an element's own style puts it on a line of its own. */
export function isSetApart(element: Tree.Element): boolean {
  const float = styleOf(element, 'float');
  return OWN_LINE.test(styleOf(element, 'display')) && (float === '' || float === 'none');
}

/** Return the children of a node that can be shown: of a closed `<details>`, its summary only. */
export function shownChildren(node: Tree.ParentNode): readonly Tree.ChildNode[] {
  const isClosed =
    node.nodeName === 'details' && 'attrs' in node && attributeOf(node, 'open') === undefined;
  if (!isClosed) return node.childNodes;
  const summary = node.childNodes.find(({ nodeName }) => nodeName === 'summary');
  return summary ? [summary] : [];
}

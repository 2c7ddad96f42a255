/** The gate's half of Readability alone; the package's entry would bring the parser along. */
declare module '@mozilla/readability/Readability-readerable.js' {
  export default function isProbablyReaderable(
    document: Document,
    options?: {
      readonly minContentLength?: number;
      readonly minScore?: number;
      readonly visibilityChecker?: (node: Element) => boolean;
    },
  ): boolean;
}

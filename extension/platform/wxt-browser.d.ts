// WXT generates these two from the build; this says the same for a check that runs before any build.
import 'wxt/browser';

declare module 'wxt/browser' {
  export interface WxtRuntime {
    getURL(path: string): string;
  }
  export interface WxtI18n {
    getMessage(name: string, substitutions?: string | string[]): string;
  }
}

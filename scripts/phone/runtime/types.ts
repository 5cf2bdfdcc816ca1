import type { Element, GeneralComponent } from 'glass-easel';

export type Json = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: page objects are whatever the mini-program's authors make them
export type Loose = any;

/** What `app.js` hands to the runtime; written by compiler/script.ts. */
export interface MiniProgram {
  app: Json;
  pages: string[];
  theme: Record<'light' | 'dark', Record<string, string>>;
  loadApp(): void;
  units: [Unit, () => void][];
  templates(): Record<string, (name: string) => unknown>;
}

export interface Unit {
  path: string;
  page: boolean;
  json: Json;
  using: Record<string, string>;
  generics: Record<string, string | undefined>;
  isolation: string;
  scope: string;
}

/** A page or component instance as page code sees it (`this`). */
export interface Caller {
  _$: GeneralComponent;
  [field: string]: Loose;
}

export type Theme = 'light' | 'dark';
export type AnyElement = Element & { [field: string]: Loose };

declare global {
  /** True in a development build: the page reloads when the project is rebuilt. */
  const __DEVELOPMENT__: boolean;
  var __startMiniProgram: (program: MiniProgram) => void;
  var __preview: PreviewHooks;
  /** What page code calls; the phone's own buttons use it, too. */
  var wx: Loose;
}

export interface SharedCard {
  title: string;
  path: string;
  imageUrl: string;
}

/** Bytes of JSON as they cross from a page's script to its view. */
export interface SetDataFigures {
  count: number;
  largest: number;
  total: number;
}

/** For browser tests and the frame. */
export interface PreviewHooks {
  ready: boolean;
  warnings: string[];
  errors: string[];
  /** The last text given to wx.setClipboardData. */
  clipboard: string;
  /** The card given to WeChat last, by a share button or the menu; null: none yet. */
  shared: SharedCard | null;
  /** What pages and components passed to setData since the start or `resetSetData()`, by their path. */
  setData: Record<string, SetDataFigures>;
  resetSetData(): void;
  /** Elements of the page on top. */
  nodes(): number;
  /** Drags the page down as a finger would; resolves once the finger is up. */
  pullDown(): Promise<void>;
  /** Route and query of the page on top. */
  route(): { route: string; query: Record<string, string>; depth: number };
  setTheme(theme: Theme): void;
}

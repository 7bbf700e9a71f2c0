/// <reference types="vite/client" />
// oxlint-disable-next-line import/default -- Vite makes this module, whose default is the address of the engine's file
import engineFile from './engine.worker.ts?worker&url';

/**
 * What the page’s policy (`require-trusted-types-for 'script'` in electron/window/pages.ts) asks for wherever text would
 * become markup or code. Each use has a policy of its own, made once: nobody else can make one of its name, and all
 * other text is refused by the browser. A browser without Trusted Types takes the text as it is.
 */
interface Rules {
  readonly createHTML?: (text: string) => string;
  readonly createScriptURL?: (text: string) => string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Required<Rules>;
}

const refuse = (): never => {
  throw new TypeError('This text is not trusted');
};

function policyOf(name: string, rules: Rules): Required<Rules> {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy(name, rules) ?? { createHTML: refuse, createScriptURL: refuse, ...rules };
}

const engine = new URL(engineFile, import.meta.url).href;
const enginePolicy = policyOf('verbatim-engine', {
  createScriptURL: (text) => (text === engine ? text : refuse()),
});

/** The one script that is started beside the page’s own: the reader of files. */
export const startEngine = (): Worker =>
  // A trusted address stands for a string, which TypeScript does not know yet.
  new Worker(enginePolicy.createScriptURL(engine), { type: 'module', name: 'engine' });

const xmlPolicy = policyOf('verbatim-xml', { createHTML: (text) => text });

/** Reads XML into a document that is never shown, loads nothing and runs nothing. */
export const parseXml = (text: string): Document =>
  new DOMParser().parseFromString(xmlPolicy.createHTML(text), 'application/xml');

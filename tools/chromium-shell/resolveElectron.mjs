// Module hooks: `electron` is the shell's own module, wherever it is imported.
const shellModule = new URL('./electron.mjs', import.meta.url).href;
const names = new Set(['electron', 'electron/main', 'electron/common']);

export async function resolve(specifier, context, next) {
  return names.has(specifier) ? { url: shellModule, shortCircuit: true } : next(specifier, context);
}

exports.polyfillGlobal = (name, getValue) =>
  Object.defineProperty(globalThis, name, { configurable: true, get: getValue });

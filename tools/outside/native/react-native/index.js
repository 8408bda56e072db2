// The native half that polyfills speak to, with the randomness of the process that runs the bundle.
exports.TurboModuleRegistry = { getEnforcing: () => ({ getRandomBase64: globalThis.native.randomBase64 }) };

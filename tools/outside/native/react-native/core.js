// What React Native's own core sets up before an app: it takes these from the same package.
const { AbortController, AbortSignal } = require('abort-controller/dist/abort-controller');

Object.assign(globalThis, { AbortController, AbortSignal });

import './react-native/core.js';
import './polyfills.js';
import './app.js';

import './react-native/core.js';
import './app.js';

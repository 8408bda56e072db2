// zod re-exports namespaces, which the preset of React Native leaves as they are; Expo's brings the plugin.
module.exports = {
  presets: ['@react-native/babel-preset'],
  plugins: ['@babel/plugin-transform-export-namespace-from'],
};

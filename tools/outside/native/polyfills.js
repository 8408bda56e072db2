import 'react-native-get-random-values';
import '@bacons/text-decoder/install';
import { ReadableStream } from 'web-streams-polyfill';

globalThis.ReadableStream ??= ReadableStream;

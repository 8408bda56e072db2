export { contractDocument } from '../contract-document.ts';
export { make } from './factory.ts';
export {
  type Answers,
  type Asked,
  type FakeServer,
  fakeServer,
  Offline,
  Scripted,
  type ScriptedFailure,
} from './fake-server.ts';
export { answerRequest, mswHandlers } from './http.ts';
export { type Call, callOf, type FakeApi, fakeApi, linkTo } from './link.ts';
export { fullSampleOf, sampleOf } from './sample.ts';

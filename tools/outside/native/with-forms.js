import './with-polyfills.js';
import { create } from '@bling/client/schemas/bookings';

globalThis.app.problems = async () => (await create['~standard'].validate({})).issues.map(({ path }) => path.join('.'));

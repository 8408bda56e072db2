import { router } from '../application.ts';

export const staffRouter = router({});

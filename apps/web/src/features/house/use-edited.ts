import { failureOf } from '@bling/client';
import { useState } from 'react';

/**
 * What a form shows while it is open: as it stood when it was opened, whatever the page learns meanwhile. When somebody
 * else was quicker it is asked for anew, so that nobody writes over what they have not seen; it closes when there is
 * nothing any more.
 */
export const useEdited = <T>(anew: (edited: T) => Promise<T | null>) => {
  const [edited, edit] = useState<T | null>(null);
  const saving = async (save: (edited: T) => Promise<unknown>): Promise<void> => {
    if (edited === null) return;
    try {
      await save(edited);
    } catch (error) {
      if (failureOf(error).code === 'stale') edit(await anew(edited));
      throw error;
    }
  };
  return { edited, edit, saving };
};

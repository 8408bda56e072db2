import { useMutation } from '@tanstack/react-query';
import { useProved } from '../../app/step-up.tsx';

/** Something that is done once it is proved who does it, where it asks for that. */
export const useAct = <I, O>(call: (input: I) => Promise<O>, onDone?: (answer: O, input: I) => void) => {
  const proved = useProved();
  return useMutation({
    mutationFn: (input: I) => proved(() => call(input)),
    onSuccess: (answer, input) => onDone?.(answer, input),
  });
};

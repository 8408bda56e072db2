import { requestIdOf } from '@bling/client';
import { describeError } from '../words/describe.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

type Props = {
  readonly error: unknown;
  readonly title?: string;
  readonly zone?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
};

/** What happened, what it means, what to do; and the number to tell us. */
export const ErrorNotice = ({ error, title, zone, onRetry }: Props) => {
  const requestId = requestIdOf(error);
  return (
    <Notice
      tone="bad"
      live
      {...(title === undefined ? {} : { title })}
      {...(onRetry === undefined ? {} : { actions: <Button onClick={onRetry}>Try again</Button> })}
    >
      <p>{describeError(error, zone)}</p>
      {requestId === null ? null : <p className="text-12 text-muted">Request {requestId}</p>}
    </Notice>
  );
};

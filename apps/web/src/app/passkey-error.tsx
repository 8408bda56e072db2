import { ErrorNotice } from '../ui/error-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { passkeyWords } from '../words/passkeys.ts';

type Props = { readonly error: Error; readonly title: string };

/** What the browser, or the server, had against a passkey. */
export const PasskeyError = ({ error, title }: Props) => {
  const words = passkeyWords(error);
  if (words === null) return <ErrorNotice error={error} title={title} />;
  return (
    <Notice tone="bad" live title={title}>
      <p>{words}</p>
    </Notice>
  );
};

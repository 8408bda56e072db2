import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';

/** The last net: something of ours threw. What was typed is in the draft. */
export const Crash = ({ error }: { readonly error: unknown }) => (
  <div className="mx-auto grid max-w-[560px] gap-4 px-4 py-16">
    <h1>This page broke</h1>
    <p className="text-muted">What you had chosen is kept. Reload the page to go on from there.</p>
    <div>
      <Button look="primary" onClick={() => window.location.reload()}>
        Reload
      </Button>
    </div>
    <ErrorNotice error={error} />
  </div>
);

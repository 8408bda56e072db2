import { holdersOf } from '@bling/client/document';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field, inputLook } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { inputFor, mayAsk, type Playground } from './playground.ts';
import { type Outcome, useSeat } from './use-seat.ts';

const Result = ({
  outcome: { path, role, shown, isFailure, milliseconds, requestId },
}: {
  readonly outcome: Outcome;
}) => (
  <section aria-label="Answer" aria-live="polite" className="grid min-w-0 gap-2">
    <p className="flex flex-wrap gap-x-3 text-14 text-muted tabular-nums">
      <span className={isFailure ? 'font-semibold text-bad' : 'font-semibold text-good'}>
        {isFailure ? '✕ refused' : '✓ answered'}
      </span>
      <span>{path}</span>
      <span>as {role}</span>
      <span>{milliseconds} ms</span>
      {requestId === null ? null : <span>request {requestId}</span>}
    </p>
    <pre
      tabIndex={0}
      className="max-h-[48dvh] overflow-auto rounded-card border border-line bg-sunken p-4 text-12 leading-relaxed"
    >
      {JSON.stringify(shown, null, 2)}
    </pre>
  </section>
);

type Props = { readonly playground: Playground; readonly path: string; readonly role: string };

/** One procedure: what it does, who may, an input to change, and what the server says to it. */
export const CallPanel = ({ playground, path, role }: Props) => {
  const [text, setText] = useState(() => inputFor(playground, path));
  const [problem, setProblem] = useState<string>();
  const { send, isPending, outcome } = useSeat(playground);
  const procedure = playground.document.procedures[path];
  if (procedure === undefined) return null;

  const submit = (): void => {
    if (isPending) return;
    try {
      const input: unknown = JSON.parse(text);
      setProblem(undefined);
      void send(path, role, input);
    } catch {
      setProblem('This is no JSON: look for a comma or a quote.');
    }
  };
  return (
    <form
      className="grid min-w-0 content-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="grid gap-1">
        <h2 className="text-20 font-semibold break-words">{path}</h2>
        <p>{procedure.does}</p>
        <p className="text-14 text-muted">For {holdersOf(procedure)}.</p>
      </div>
      {mayAsk(procedure, role) ? null : (
        <Notice tone="info">The role {role} does not hold this permission. Send it to see the refusal.</Notice>
      )}
      <Field
        label="Input"
        error={problem}
        help="From a real call: ids of bookings are of another day. Ctrl + Enter sends."
      >
        {(parts) => (
          <textarea
            {...parts}
            className={`${inputLook} font-mono text-14`}
            rows={Math.min(Math.max(text.split('\n').length, 4), 16)}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              submit();
            }}
          />
        )}
      </Field>
      <div>
        <Button type="submit" look="primary" pending={isPending}>
          {procedure.kind === 'subscription' ? 'Listen' : 'Send'} as {role}
        </Button>
      </div>
      {outcome === null ? null : <Result outcome={outcome} />}
    </form>
  );
};

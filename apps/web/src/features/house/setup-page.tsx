import { useApi, useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { usePageTitle } from '../../app/page.tsx';
import { useStored } from '../../app/stored.ts';
import { useWho } from '../../app/who.ts';
import { Button, buttonLook } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { NotForYou } from '../../ui/not-for-you.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAct } from '../admin/use-act.ts';
import { HoursEditor } from './hours-panel.tsx';
import { emptyDraft, type SetupDraft } from './setup-answers.ts';
import { setupDraft } from './setup-draft.ts';
import { BaysStep, PlaceStep, PolicyStep, ServicesStep, type StepProps } from './setup-steps.tsx';
import { wishOf } from './setup-wish.ts';

const HoursStep = ({ draft, onChange }: StepProps) => (
  <HoursEditor hours={draft.hours} onChange={(hours) => onChange({ hours })} />
);

const steps = [
  { title: 'Where is it?', short: 'Place', Step: PlaceStep },
  { title: 'When is it open?', short: 'Hours', Step: HoursStep },
  { title: 'Which bays has it?', short: 'Bays', Step: BaysStep },
  { title: 'What is done there?', short: 'Services', Step: ServicesStep },
  { title: 'How do people book?', short: 'Booking', Step: PolicyStep },
] as const;

const Progress = ({ at, onGo }: { readonly at: number; readonly onGo: (step: number) => void }) => (
  <ol className="flex flex-wrap gap-2" aria-label="Steps">
    {steps.map(({ short }, index) => (
      <li key={short}>
        <button
          type="button"
          disabled={index > at}
          aria-current={index === at ? 'step' : undefined}
          onClick={() => onGo(index)}
          className={cx(
            'min-h-11 rounded-full px-4 text-14 font-[560]',
            index === at ? 'bg-accent text-accent-ink' : 'bg-sunken text-muted',
          )}
        >
          {index + 1} {short}
        </button>
      </li>
    ))}
  </ol>
);

/** The heading of a step has the keyboard when the step comes, so that it is read out. */
const StepTitle = ({ at }: { readonly at: number }) => {
  const ref = useRef<HTMLHeadingElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== at) ref.current?.focus();
    before.current = at;
  }, [at]);
  return (
    <h2 ref={ref} tabIndex={-1} className="outline-none">
      {steps[at]?.title}
    </h2>
  );
};

const Wizard = ({ onOpened }: { readonly onOpened: () => void }) => {
  const draft = useStored(setupDraft);
  const setUp = useAct(useApi().facilities.setup.mutate, () => {
    setupDraft.set(emptyDraft);
    onOpened();
  });
  const at = Math.min(Math.max(draft.step, 0), steps.length - 1);
  const isLast = at === steps.length - 1;
  const change = (part: Partial<SetupDraft>): void => setupDraft.set((before) => ({ ...before, ...part }));
  const go = (step: number): void => change({ step });
  const next = (event: FormEvent): void => {
    event.preventDefault();
    if (isLast) setUp.mutate(wishOf(draft));
    else go(at + 1);
  };
  const Step = steps[at]?.Step ?? PlaceStep;
  return (
    <form onSubmit={next} className="grid max-w-[760px] gap-6" aria-label="Set up the house">
      <Progress at={at} onGo={go} />
      <section className="grid gap-5 rounded-card border border-line bg-raised p-4 sm:p-6">
        <StepTitle at={at} />
        <Step draft={draft} onChange={change} />
      </section>
      {setUp.error === null ? null : <ErrorNotice error={setUp.error} />}
      <div className="flex justify-between gap-2">
        {at === 0 ? <span /> : <Button onClick={() => go(at - 1)}>Back</Button>}
        <Button type="submit" look="primary" pending={setUp.isPending}>
          {isLast ? 'Open the house' : 'Go on'}
        </Button>
      </div>
    </form>
  );
};

const Opened = () => (
  <Notice
    tone="good"
    live
    title="The house is open"
    actions={
      <Link to="/site" className={buttonLook('primary')}>
        See the site
      </Link>
    }
  >
    <p>Its site, bays and services are there, and it can be booked. Take people on next.</p>
  </Notice>
);

const Needed = () => {
  const procedures = useProcedures();
  const [isOpened, setOpened] = useState(false);
  const query = useQuery(procedures.facilities.setupNeeded.queryOptions({}));
  if (isOpened) return <Opened />;
  return (
    <Loaded query={query} what="whether this is needed">
      {({ needed }) =>
        needed ? (
          <Wizard onOpened={() => setOpened(true)} />
        ) : (
          <Notice title="This house was set up already">
            <p>
              <Link to="/site" className="font-semibold text-accent underline">
                Change its site
              </Link>{' '}
              instead.
            </p>
          </Notice>
        )
      }
    </Loaded>
  );
};

/** The first run: five steps from nothing to a house that can be booked. */
export const SetupPage = () => {
  usePageTitle('Set up');
  const { actor } = useWho();
  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <h1>Set up the house</h1>
        <p className="text-14 text-muted">Five steps. What you type is kept on this machine until you are done.</p>
      </div>
      {holds(actor, 'facilities.setup') ? <Needed /> : <NotForYou>The owner sets the house up.</NotForYou>}
    </div>
  );
};

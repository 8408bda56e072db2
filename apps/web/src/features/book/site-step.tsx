import type { SiteView } from '@bling/client';
import { useNow } from '@bling/client/react';
import type { Instant } from '@bling/domain/kernel';
import { Choice, ChoiceList } from '../../ui/choice.tsx';
import { localDate, readerZone, timeText, zoneName } from '../../words/format.ts';
import { intervalsOn, isOpenAt } from '../slots/days.ts';
import { changeDraft } from './draft.ts';
import { DoneStep, Step } from './step.tsx';
import { useFold } from './use-fold.ts';

/** `open until 20:00`, `opens at 08:00`, `closed today`. */
const openText = (site: SiteView, now: Instant): string => {
  const today = localDate(now, site.zone);
  const time = timeText(now, site.zone);
  const intervals = intervalsOn(site, today);
  if (isOpenAt(site, today, time)) {
    const closes = intervals.find((interval) => interval.opens <= time)?.closes;
    return closes === undefined ? 'open now' : `open until ${closes}`;
  }
  const next = intervals.find(({ opens }) => opens > time);
  return next === undefined ? 'closed for today' : `opens at ${next.opens}`;
};

const About = ({ site }: { readonly site: SiteView }) => {
  const now = useNow(60_000);
  const elsewhere = site.zone !== readerZone() ? ` · times in ${zoneName(site.zone)}` : '';
  return (
    <>
      <span className="block font-semibold">{site.name}</span>
      <span className="block text-14 text-muted figures">
        {site.address.lines.join(', ')}, {site.address.city} · {openText(site, now)}
        {elsewhere}
      </span>
    </>
  );
};

type Props = {
  readonly sites: readonly SiteView[];
  readonly site: SiteView | null;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

export const SiteStep = ({ sites, site, isOpen, onOpen }: Props) => {
  const { answered, walk } = useFold(onOpen, 'car');
  if (site !== null && !isOpen)
    return (
      <DoneStep id="site" title="Site" onChange={sites.length > 1 ? () => onOpen(true) : null}>
        <About site={site} />
      </DoneStep>
    );
  return (
    <Step id="site" number={1} title="Where?" isDone={false}>
      <ChoiceList>
        {sites.map((option) => (
          <Choice
            key={option.id}
            type="radio"
            name="site"
            {...walk}
            checked={option.id === site?.id}
            onChange={() => {
              changeDraft({ siteId: option.id, startsAt: null });
              answered();
            }}
          >
            <About site={option} />
          </Choice>
        ))}
      </ChoiceList>
    </Step>
  );
};

import type { WalkInView } from '@bling/client';
import { Instant, MINUTE } from '@bling/domain/kernel';
import { Notice } from '../../ui/notice.tsx';
import { timeText } from '../../words/format.ts';
import { ticketText, waitText } from './words.ts';

/** What to tell them now. */
export const TakenIn = ({ walkIn, zone }: { readonly walkIn: WalkInView; readonly zone: string }) => {
  const { promised, arrivedAt, status, ticket } = walkIn;
  const by = timeText(Instant.plus(arrivedAt, promised.most * MINUTE), zone);
  return (
    <Notice tone="good" live title={`Number ${ticketText(ticket)}`}>
      <p className="figures">
        {status === 'in_progress'
          ? 'Work has begun.'
          : `Say: it begins ${waitText(promised)}${promised.most === 0 ? '' : `, by ${by} at the latest`}.`}
      </p>
    </Notice>
  );
};

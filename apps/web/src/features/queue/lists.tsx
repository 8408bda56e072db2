import { timeText } from '../../words/format.ts';
import { type QueueItem, ticketText } from '../counter/words.ts';
import { WallPlate } from './wall-plate.tsx';

const row = 'flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-control py-3';
const MOST = 10;

/** Who comes next, and when, as it looks now. */
export const Waiting = ({ items, zone }: { readonly items: readonly QueueItem[]; readonly zone: string }) => (
  <section aria-label="Waiting">
    <h2 className="text-28">Waiting</h2>
    {items.length === 0 ? <p className="pt-3 text-20">Nobody waits.</p> : null}
    <ol>
      {items.slice(0, MOST).map((item) => (
        <li key={item.id} className={row}>
          <b className="text-40 leading-none font-[650] figures">{ticketText(item.ticket)}</b>
          <WallPlate plate={item.plate} />
          <span className="ml-auto text-28 figures">
            {item.expectedAt === null ? 'ask us' : `about ${timeText(item.expectedAt, zone)}`}
          </span>
        </li>
      ))}
    </ol>
    {items.length > MOST ? <p className="pt-3 text-20">And {items.length - MOST} more</p> : null}
  </section>
);

/** Whose car is being worked on, and where. */
export const InBays = ({ items }: { readonly items: readonly QueueItem[] }) =>
  items.length === 0 ? null : (
    <section aria-label="In the bays">
      <h2 className="text-28">In the bays</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id} className={row}>
            <b className="text-28 leading-none font-[650] figures">{ticketText(item.ticket)}</b>
            <WallPlate plate={item.plate} />
            <span className="ml-auto text-28">{item.bay ?? ''}</span>
          </li>
        ))}
      </ul>
    </section>
  );

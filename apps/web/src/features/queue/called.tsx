import { type QueueItem, ticketText } from '../counter/words.ts';
import { WallPlate } from './wall-plate.tsx';

/** Whose turn it is, as large as it goes; said aloud to those who listen. */
export const Called = ({ items }: { readonly items: readonly QueueItem[] }) => (
  <section aria-label="Your turn" aria-live="polite" className="grid content-start gap-4">
    <h2 className="text-28">{items.length === 0 ? 'Next' : 'Your turn'}</h2>
    {items.length === 0 ? (
      <p className="rounded-card border-2 border-dashed border-control p-8 text-28">
        Nobody is called right now. Your number appears here.
      </p>
    ) : null}
    {items.map((item) => (
      <div
        key={item.id}
        className="flex animate-rise flex-wrap items-center gap-x-8 gap-y-3 rounded-card bg-accent-strong p-6 text-accent-ink sm:p-8"
      >
        <b className="text-[clamp(72px,14vw,176px)] leading-none font-[700] figures">{ticketText(item.ticket)}</b>
        <span className="grid gap-3">
          <WallPlate plate={item.plate} />
          <span className="text-28 font-[650] sm:text-40">{item.bay ?? 'Come to the counter'}</span>
        </span>
      </div>
    ))}
  </section>
);

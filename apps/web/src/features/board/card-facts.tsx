import type { BoardCard } from '@bling/client';
import { holds } from '@bling/domain/kernel';
import { Link } from '@tanstack/react-router';
import { useWho } from '../../app/who.ts';
import { soilNames, waiverNames } from '../visit/words.ts';
import { durationText, moneyText, sizeNames, timeText } from '../../words/format.ts';

type Fact = { readonly label: string; readonly text: string };

const channels: Readonly<Record<BoardCard['channel'], string>> = {
  web: 'on the web',
  phone: 'by phone',
  counter: 'at the counter',
  partner: 'by a partner',
};

const customerText = ({ customer }: BoardCard): string =>
  customer.noShowCount === 0
    ? customer.name
    : `${customer.name}, ${customer.noShowCount} no-show${customer.noShowCount === 1 ? '' : 's'}`;

const foundText = ({ inspection }: BoardCard): string | null => {
  if (inspection === null) return null;
  const { size, soil, consent } = inspection;
  return `${sizeNames[size]}, dirt ${soilNames[soil].toLowerCase()}, ${consent === null ? 'not agreed' : 'agreed'}`;
};

const factsOf = (card: BoardCard, bay: string, zone: string): readonly (Fact | null)[] => {
  const { car, contact, terms, checkedInAt, startedAt, readyAt, scheduledAt, endsAt } = card;
  const at = (moment: string | null): string | null => (moment === null ? null : timeText(moment, zone));
  const fact = (label: string, text: string | null | undefined): Fact | null => (text ? { label, text } : null);
  return [
    fact('When', `${timeText(scheduledAt, zone)} to ${timeText(endsAt, zone)}, ${bay}`),
    fact(
      'Car',
      car === null
        ? `${sizeNames[card.size]} car`
        : `${car.make} ${car.model}${car.colour === null ? '' : `, ${car.colour}`}, ${sizeNames[card.size].toLowerCase()}`,
    ),
    fact('Customer', customerText(card)),
    fact('Phone', contact?.phone),
    fact('Email', contact?.email),
    fact('Booked', `${channels[card.channel]}, ${card.number}`),
    fact('Delayed', card.delayedTo === null ? null : `to ${timeText(card.delayedTo, zone)}`),
    fact('Drove off', at(card.departedAt)),
    fact('Arrived', at(checkedInAt)),
    fact('Found', foundText(card)),
    fact('Started', at(startedAt)),
    fact('Done', at(readyAt)),
    fact('Price', terms === null ? null : moneyText(terms.totalPrice)),
    fact('Charged', terms?.charged ? moneyText(terms.charged) : null),
    fact(
      'Waived',
      terms?.waived ? `${moneyText(terms.waived.fee)}, ${waiverNames[terms.waived.reason].toLowerCase()}` : null,
    ),
    fact('Rated', terms?.rating ? `${terms.rating.stars} of 5` : null),
    fact('Cancelled', terms?.cancellation?.reason),
    fact('Note', card.notesFrom),
  ];
};

const link = 'text-accent underline';
const FactText = ({ label, text, card }: Fact & { readonly card: BoardCard }) => {
  const { actor } = useWho();
  if (label === 'Phone')
    return (
      <a href={`tel:${text}`} className={link}>
        {text}
      </a>
    );
  return label === 'Customer' && holds(actor, 'customers.list') ? (
    <Link
      to="/customers/$customerId"
      params={{ customerId: card.customer.id }}
      search={{ site: card.siteId }}
      className={link}
    >
      {text}
    </Link>
  ) : (
    text
  );
};

const outcomes = { done: '', part: 'partly done', not_done: 'not done' } as const;

export const CardFacts = ({
  card,
  bay,
  zone,
}: {
  readonly card: BoardCard;
  readonly bay: string;
  readonly zone: string;
}) => (
  <>
    <ul className="divide-y divide-line rounded-control border border-line text-14">
      {card.lines.map((line) => (
        <li key={line.refId} className="flex justify-between gap-3 px-3 py-2">
          <span>
            {line.name}
            {line.outcome === null || line.outcome === 'done' ? null : (
              <span className="block text-12 text-warn">
                {outcomes[line.outcome]}: {line.outcomeReason}
              </span>
            )}
          </span>
          <span className="text-muted figures">{durationText(line.minutes)}</span>
        </li>
      ))}
    </ul>
    <dl className="grid grid-cols-[84px_1fr] gap-x-3 gap-y-1.5 text-14 figures">
      {factsOf(card, bay, zone)
        .filter((fact) => fact !== null)
        .map(({ label, text }) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0 break-words">
              <FactText label={label} text={text} card={card} />
            </dd>
          </div>
        ))}
    </dl>
  </>
);

import { walk } from '../../ui/walk.ts';

export type TabletPerson = { readonly userId: string; readonly fullName: string };

/** Everybody who may act here, as targets for a thumb. */
export const PersonList = ({
  people,
  onPick,
}: {
  readonly people: readonly TabletPerson[];
  readonly onPick: (person: TabletPerson) => void;
}) => (
  <ul aria-label="People" className="grid gap-2.5 sm:grid-cols-2" onKeyDown={walk}>
    {people.map((person) => (
      <li key={person.userId}>
        <button
          type="button"
          data-stop
          onClick={() => onPick(person)}
          className="min-h-16 w-full rounded-card border border-line bg-raised px-4 py-3 text-left text-20 font-[560] hover:border-control hover:bg-sunken"
        >
          {person.fullName}
        </button>
      </li>
    ))}
  </ul>
);

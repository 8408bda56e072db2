import { Link, type LinkProps } from '@tanstack/react-router';
import { isAt, useInView } from './use-in-view.ts';

type Props = {
  readonly label: string;
  readonly sections: readonly { readonly to: NonNullable<LinkProps['to']>; readonly label: string }[];
};

/** The way from one page of a part of the house to the others; whoever looks at a site goes on looking at it. */
export const SectionNav = ({ label, sections }: Props) => {
  const { path, here } = useInView();
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 sm:-mx-6 sm:px-6">
      <ul className="flex w-max min-w-full gap-1 border-b border-line">
        {sections.map(({ to, label: name }) => (
          <li key={to}>
            <Link
              ref={isAt(path, to) ? here : undefined}
              to={to}
              search={({ site }: { site?: string }) => (site === undefined ? {} : { site })}
              activeOptions={{ includeSearch: false }}
              className="flex min-h-11 items-center border-b-2 border-transparent px-3 text-14 font-[560] whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-3 data-[status=active]:border-accent data-[status=active]:text-accent"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

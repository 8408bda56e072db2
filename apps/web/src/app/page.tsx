import { type ReactNode, useEffect } from 'react';
import { cx } from '../ui/cx.ts';

export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · BlingAuto`;
  }, [title]);
};

type Props = {
  readonly title: string;
  readonly width?: 'narrow' | 'wide';
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

export const Page = ({ title, width = 'wide', aside, children }: Props) => {
  usePageTitle(title);
  return (
    <div
      className={cx(
        'mx-auto grid gap-6 px-4 py-8 sm:px-6 sm:py-10',
        width === 'narrow' ? 'max-w-[480px]' : 'max-w-[880px]',
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>{title}</h1>
        {aside}
      </div>
      {children}
    </div>
  );
};

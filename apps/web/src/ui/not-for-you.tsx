import type { ReactNode } from 'react';
import { Notice } from './notice.tsx';

type Props = {
  /** What they can do instead. */
  readonly children?: ReactNode;
};

/** What somebody is told of a page that is not open to them. */
export const NotForYou = ({ children = 'Somebody with more rights can open it for you.' }: Props) => (
  <Notice tone="warn" title="This page is not for your account">
    <p>{children}</p>
  </Notice>
);

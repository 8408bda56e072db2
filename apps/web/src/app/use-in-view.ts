import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** Where we are, and a ref for the link that stands for it: on a narrow screen a row of links scrolls to it. */
export const useInView = (): { readonly path: string; readonly here: RefObject<HTMLAnchorElement | null> } => {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const here = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  return { path, here };
};

/** Whether a page lies at a path, or below it. */
export const isAt = (path: string, to: string): boolean => path === to || path.startsWith(`${to}/`);

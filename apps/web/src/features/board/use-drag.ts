import type { BoardCard } from '@bling/client';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { isSamePlace, refusalOf, type Situation, type Target, timeAt } from './drop.ts';
import { stretchOf } from './geometry.ts';

/** What the hand is on, where it would come to stand, and why it cannot. */
export type Drag = {
  readonly card: BoardCard;
  readonly target: Target | null;
  readonly refusal: string | null;
};
type Grip = { readonly card: BoardCard; readonly x: number; readonly y: number; readonly offset: number };

const FAR_PX = 6;
const HOLD_MS = 350;

const columnAt = (x: number, y: number): HTMLElement | null =>
  document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('[data-bay]'))
    .find((element) => element !== null) ?? null;

/** The click that ends a drag is none; the next one is. */
const swallowClick = (): void => {
  const swallow = (event: MouseEvent): void => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true });
  window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
};

/** Carries cards by mouse, pen or finger: a finger holds still first, so that it can scroll. */
export const useDrag = (situation: Situation | null, onDrop: (card: BoardCard, target: Target) => void) => {
  const [drag, setDrag] = useState<Drag | null>(null);
  const grip = useRef<Grip | null>(null);
  const timer = useRef(0);
  const latest = useRef({ situation, onDrop, drag });
  latest.current = { situation, onDrop, drag };

  const follow = (x: number, y: number): void => {
    const held = grip.current;
    const known = latest.current.situation;
    if (held === null || known === null) return;
    const column = columnAt(x, y);
    const { board, site } = known.floor;
    const target =
      column === null
        ? null
        : {
            resourceId: column.dataset['bay'] ?? '',
            startsAt: timeAt(
              y - column.getBoundingClientRect().top - held.offset,
              stretchOf(board),
              Math.max(5, site.settings.gridMinutes.staff),
            ),
          };
    const isBack = target !== null && isSamePlace(held.card, target);
    const refusal = target === null || isBack ? null : refusalOf(held.card, target, known);
    setDrag({ card: held.card, target: isBack ? null : target, refusal });
  };
  const letGo = (): void => {
    window.clearTimeout(timer.current);
    grip.current = null;
    setDrag(null);
  };
  const followed = useRef(follow);
  followed.current = follow;

  useEffect(() => {
    const move = (event: globalThis.PointerEvent): void => {
      const held = grip.current;
      if (held === null) return;
      const isFar = Math.hypot(event.clientX - held.x, event.clientY - held.y) > FAR_PX;
      if (latest.current.drag !== null || (isFar && event.pointerType !== 'touch'))
        followed.current(event.clientX, event.clientY);
      else if (isFar) letGo();
    };
    const drop = (): void => {
      const { drag: current, onDrop: act } = latest.current;
      if (current?.target != null && current.refusal === null) act(current.card, current.target);
      if (current !== null) swallowClick();
      letGo();
    };
    const scroll = (event: TouchEvent): void => {
      if (latest.current.drag !== null) event.preventDefault();
    };
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || latest.current.drag === null) return;
      event.stopPropagation();
      letGo();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', letGo);
    window.addEventListener('touchmove', scroll, { passive: false });
    window.addEventListener('keydown', cancel, { capture: true });
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', letGo);
      window.removeEventListener('touchmove', scroll);
      window.removeEventListener('keydown', cancel, { capture: true });
    };
  }, []);

  const take = (card: BoardCard) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const { clientX: x, clientY: y, pointerType } = event;
    grip.current = { card, x, y, offset: y - event.currentTarget.getBoundingClientRect().top };
    if (pointerType === 'touch') timer.current = window.setTimeout(() => followed.current(x, y), HOLD_MS);
  };
  return { drag, take };
};

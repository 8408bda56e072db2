import { reaction } from '../facts.ts';
import type { SchedulingPorts } from './ports.ts';
import { keepResource } from './use-cases/keep-resource.ts';

export const schedulingReactions = [
  reaction(
    'scheduling.resources',
    ['bay/added', 'bay/changed', 'bay/status-changed'],
    (ports: SchedulingPorts, { bayId }, actor) => keepResource(ports)({ bayId }, actor),
  ),
];

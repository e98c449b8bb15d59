import { ticketStates } from './ticket.js';

/** `waiting`: a rating is asked of the reporter · `open`: may still go on, those included · `ended`: nothing more happens. */
export const ownFilters = ['waiting', 'open', 'ended'] as const;
export type OwnFilter = (typeof ownFilters)[number];

export const workbenchOrders = ['due', 'newest'] as const;
export type WorkbenchOrder = (typeof workbenchOrders)[number];

/** `overdue`: past a deadline · `warned`: 80 % of one has passed · `running`: any deadline. */
export const clockFilters = ['overdue', 'warned', 'running'] as const;
export type ClockFilter = (typeof clockFilters)[number];

/**
 * `waiting`: the office has something to do · `open`: it owes work, also what is suspended until something named has
 * come · a state of its own.
 */
export const stateFilters = ['waiting', 'open', ...ticketStates] as const;
export type StateFilter = (typeof stateFilters)[number];

/** Whose they are: the office's own, offered to it, waiting for its decision, its area's departments', anybody's. */
export const responsibleFilters = ['here', 'offered', 'decides', 'departments', 'anyone'] as const;
export type ResponsibleFilter = (typeof responsibleFilters)[number];

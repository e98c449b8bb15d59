import { type DomainErrorCode } from '@shequtong/kernel';
import { identityProblems } from './identity-problems.js';
import { messagingProblems } from './messaging-problems.js';
import { platformProblems } from './platform-problems.js';
import { type ProblemText } from './problem.js';
import { ticketingProblems } from './ticketing-problems.js';

/** Every code's status and words. Exhaustive by type: a new code does not compile until it has its sentence. */
export const problemTexts: Record<DomainErrorCode, ProblemText> = {
  ...platformProblems,
  ...identityProblems,
  ...ticketingProblems,
  ...messagingProblems,
};

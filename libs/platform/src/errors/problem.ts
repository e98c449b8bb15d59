/** RFC 9457 problem details as this API answers them. `code` is stable; `detail` is for the person. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What happened and what to do next, in plain Chinese. */
  readonly detail: string;
  readonly code: string;
  readonly instance?: string;
  /** Which fields of the input are meant, when any are. */
  readonly errors?: readonly FieldProblem[];
}

export interface FieldProblem {
  /** Path of the field, such as `address.room` or `photos[2]`. */
  readonly field: string;
  readonly message: string;
}

/** What the catalogue knows of a code. `{name}` in a text is filled from the error's details. */
export interface ProblemText {
  readonly status: number;
  readonly title: string;
  readonly next: string;
}

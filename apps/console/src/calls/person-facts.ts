/** What may be read of a person: masked by the server, or in full after a reason was given. */
export interface PersonFacts {
  readonly name: string;
  readonly phone?: string;
  readonly address?: string;
  readonly document?: string;
  /** Addresses of pictures of what was handed in, such as a lease. */
  readonly photos?: readonly string[];
}

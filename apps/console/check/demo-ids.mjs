/** Of which community the invented answers are, and how its records are numbered and dated. */

export const community = 310113003001;
export const id = (kind, serial) => `0192f0aa-${kind}-7000-8000-${String(serial).padStart(12, '0')}`;
export const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();

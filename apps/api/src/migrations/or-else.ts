/** A CHECK of the trace that says what it said, or this besides: what is lawful already is not written out again. */
export const orElse = (name: string, more: string): string => `DO $widen$
  DECLARE said text;
  BEGIN
    SELECT pg_get_expr(conbin, conrelid) INTO STRICT said FROM pg_constraint WHERE conname = '${name}' AND conrelid = 'ticketing.trace'::regclass;
    EXECUTE format('ALTER TABLE ticketing.trace DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} CHECK (%s OR %s)', said, $more$${more}$more$);
  END $widen$`;

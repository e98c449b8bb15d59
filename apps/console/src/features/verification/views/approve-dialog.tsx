import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { verificationTexts } from '../../../texts/verification.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { type Option, RadioField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import prose from '../../../ui/prose/prose.module.css';
import { approve, type CaseFile, type CaseRef } from '../calls/verification-calls.js';
import { factsOf, type Ground, groundChosen, groundsOf, provingKinds, saysNoOwner } from '../case-rules.js';

const t = verificationTexts.approve;
const BY_EVIDENCE = 'evidence';

export interface DecisionProps {
  readonly at: CaseRef;
  readonly file: CaseFile;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** Asks on what the approval stands; who of the room it cannot be is counted, so that nobody looks for them. */
export function ApproveDialog({ at, file, onDone, onClose }: DecisionProps) {
  const api = useApi();
  const grounds = groundsOf(file);
  const options = grounds.map((ground) => optionOf(ground, file));
  const others = file.roster.filter(({ mayBeTheirs }) => !mayBeTheirs).length;
  const [chosen, setChosen] = useState<string | undefined>(() => valueOf(groundChosen(file, grounds)));
  const [asked, setAsked] = useState(false);
  const name = file.person.name;
  const { run, busy, refusal } = useAct(() => onDone(t.done(name)));
  const submit = (): void => {
    setAsked(true);
    if (chosen !== undefined) void run((key) => approve(api, at, chosen === BY_EVIDENCE ? undefined : chosen, key));
  };
  return (
    <ActDialog
      title={t.title(name)}
      why={t.why}
      ok={verificationTexts.actions.approve}
      busy={busy}
      refusal={refusal()}
      disabled={grounds.length === 0 || file.needsGuardian}
      onOk={submit}
      onClose={onClose}
    >
      {file.needsGuardian && <p>{verificationTexts.file.guardian}</p>}
      {grounds.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <RadioField
          label={t.ground}
          value={chosen}
          options={options}
          error={asked && chosen === undefined ? t.missing : undefined}
          onChange={setChosen}
        />
      )}
      {file.roster.some((entry) => saysNoOwner(file, entry)) && <p>{t.noOwner}</p>}
      {others > 0 && <p className={prose.faint}>{t.others(others)}</p>}
    </ActDialog>
  );
}

const valueOf = (ground: Ground | undefined): string | undefined => (ground?.kind === 'evidence' ? BY_EVIDENCE : ground?.entryId);

function optionOf(ground: Ground, file: CaseFile): Option {
  if (ground.kind === 'evidence')
    return {
      value: BY_EVIDENCE,
      label: t.evidence(
        provingKinds(file)
          .map((kind) => verificationTexts.evidenceKinds[kind])
          .join('、'),
      ),
    };
  const entry = file.roster.find(({ entryId }) => entryId === ground.entryId);
  return { value: ground.entryId, label: entry ? <EntryLabel file={file} entry={entry} /> : ground.entryId };
}

function EntryLabel({ file, entry }: { readonly file: CaseFile; readonly entry: CaseFile['roster'][number] }) {
  const named = (verdict: 'same' | 'differs'): string =>
    factsOf(file, entry, verdict)
      .map((fact) => verificationTexts.facts[fact])
      .join('、');
  return (
    <span className={prose.two}>
      <span>{t.entry(entry.person.name, verificationTexts.relations[entry.relation])}</span>
      <span className={prose.faint}>{t.facts(named('same'), named('differs'))}</span>
    </span>
  );
}

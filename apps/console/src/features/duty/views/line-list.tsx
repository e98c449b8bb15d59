import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { dutyTexts } from '../../../texts/duty.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import { FormField } from '../../../ui/form/form-field.js';
import prose from '../../../ui/prose/prose.module.css';
import { type Desk, endLine, keepLine, type Line } from '../calls/duty-calls.js';
import { useSharing } from '../use-work.js';
import { lineNameError, newLineCode } from '../work-share.js';
import styles from './duty.module.css';

const t = dutyTexts.work;
const NAME_MAX = 20;

type Asking = { readonly kind: 'add' } | { readonly kind: 'rename' | 'end'; readonly line: Line };

/** The lines of work (条线) that hold here; one's own are added, renamed and ended. */
export function LineList({ desk, lines }: { readonly desk: Desk; readonly lines: readonly Line[] }) {
  const [asking, setAsking] = useState<Asking>();
  const close = (): void => setAsking(undefined);
  return (
    <section className={prose.section}>
      <div className={styles.head}>
        <h2>{t.manage}</h2>
        <Button size="small" onClick={() => setAsking({ kind: 'add' })}>
          {t.add}
        </Button>
      </div>
      <p className={prose.faint}>{t.manageNext}</p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.code}>
            <span>{line.name}</span>
            {line.own ? (
              <span className={styles.presets}>
                <Button type="text" size="small" onClick={() => setAsking({ kind: 'rename', line })}>
                  {t.rename}
                </Button>
                <Button type="text" size="small" onClick={() => setAsking({ kind: 'end', line })}>
                  {t.end}
                </Button>
              </span>
            ) : (
              <span className={prose.faint}>{t.above}</span>
            )}
          </li>
        ))}
      </ul>
      {asking?.kind === 'end' && <EndDialog desk={desk} line={asking.line} onClose={close} />}
      {asking && asking.kind !== 'end' && (
        <NameDialog desk={desk} lines={lines} line={asking.kind === 'rename' ? asking.line : undefined} onClose={close} />
      )}
    </section>
  );
}

function NameDialog({
  desk,
  lines,
  line,
  onClose,
}: {
  readonly desk: Desk;
  readonly lines: readonly Line[];
  readonly line: Line | undefined;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const { message } = App.useApp();
  const { refreshLines } = useSharing(desk);
  const [name, setName] = useState(line?.name ?? '');
  const [tried, setTried] = useState(false);
  const [code] = useState(() => line?.code ?? newLineCode(lines.map((one) => one.code)));
  const error = lineNameError(name, lines, line?.code);
  const submit = (): Promise<void> | false => {
    setTried(true);
    if (error) return false;
    return keepLine(api, desk.areaId, code, name.trim()).then(() => {
      message.success(line ? t.renamed(name.trim()) : t.added(name.trim()));
      return refreshLines();
    });
  };
  return (
    <FormDialog title={line ? t.rename : t.add} ok={line ? t.rename : t.add} onSubmit={submit} onClose={onClose} width={420}>
      <FormField
        label={line ? t.nameOf(line.name) : t.name}
        error={tried && error ? (error === 'missing' ? t.nameMissing : t.nameTaken) : undefined}
      >
        {(ties) => <Input {...ties} autoFocus maxLength={NAME_MAX} value={name} onChange={(event) => setName(event.target.value)} />}
      </FormField>
    </FormDialog>
  );
}

function EndDialog({ desk, line, onClose }: { readonly desk: Desk; readonly line: Line; readonly onClose: () => void }) {
  const api = useApi();
  const { message } = App.useApp();
  const { refreshLines } = useSharing(desk);
  const submit = (): Promise<void> =>
    endLine(api, desk.areaId, line.code).then(() => {
      message.success(t.endedLine(line.name));
      return refreshLines();
    });
  return <FormDialog title={t.endTitle(line.name)} why={t.endNext} ok={t.end} final onSubmit={submit} onClose={onClose} width={420} />;
}

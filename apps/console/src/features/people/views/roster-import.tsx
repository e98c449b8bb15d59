import { chinaDateOf } from '@shequtong/kernel';
import { Alert, Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { peopleTexts } from '../../../texts/people.js';
import { problemWords } from '../../../ui/feedback/problem-words.js';
import prose from '../../../ui/prose/prose.module.css';
import { useNow } from '../../../ui/time/now.js';
import { LINES_MAX, readLines, type ReadLine } from '../roster-lines.js';
import { type ImportState, useRosterImport } from '../use-roster-import.js';
import { useRosterChanges } from '../use-roster-changes.js';
import styles from './people.module.css';
import { RosterPreview } from './roster-preview.js';

const t = peopleTexts.roster;

/** The resident roster comes in by paste or file: read here first, so that every wrong line is named before it is sent. */
export function RosterImport({ areaId }: { readonly areaId: number }) {
  const today = chinaDateOf(useNow());
  const [text, setText] = useState('');
  const [lines, setLines] = useState<readonly ReadLine[]>();
  const roster = useRosterChanges(areaId);
  const { state, run, reset } = useRosterImport(areaId);
  const change = (next: string): void => {
    setText(next);
    setLines(undefined);
    reset();
  };
  const take = (next: string): void => {
    change(next);
    setLines(readLines(next, today));
  };
  const again = (): void => change('');
  return (
    <div className={styles.form}>
      <p>{t.why}</p>
      <p className={prose.faint}>{t.how}</p>
      <Source text={text} onText={change} onFile={take} onCheck={() => setLines(readLines(text, today))} />
      {lines && <Found lines={lines} state={state} onImport={() => void run(lines).then(() => roster.came())} onAgain={again} />}
    </div>
  );
}

interface SourceProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFile: (text: string) => void;
  readonly onCheck: () => void;
}

function Source({ text, onText, onFile, onCheck }: SourceProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file) onFile(await textOf(file));
  };
  return (
    <>
      <label htmlFor={id}>{t.paste}</label>
      <Input.TextArea
        id={id}
        rows={8}
        value={text}
        placeholder={t.placeholder}
        onChange={(event) => onText(event.target.value)}
        style={{ fontFamily: 'monospace' }}
      />
      <div className={styles.buttons}>
        <Button type="primary" disabled={text.trim() === ''} onClick={onCheck}>
          {t.check}
        </Button>
        <Button onClick={() => input.current?.click()}>{t.file}</Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t.file}
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
    </>
  );
}

/** Sheets saved by office programs here are often GB 18030; what is no UTF-8 is read as that. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

interface FoundProps {
  readonly lines: readonly ReadLine[];
  readonly state: ImportState;
  readonly onImport: () => void;
  readonly onAgain: () => void;
}

function Found({ lines, state, onImport, onAgain }: FoundProps) {
  const good = lines.filter(({ entry }) => entry !== undefined).length;
  if (lines.length === 0) return <Alert type="warning" showIcon role="alert" title={t.empty} />;
  if (lines.length > LINES_MAX) return <Alert type="warning" showIcon role="alert" title={t.tooMany(LINES_MAX)} />;
  if (state.kind === 'done') {
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={t.done(state.added, state.known)}
        description={state.own.length > 0 ? t.own(state.own) : undefined}
        action={<Button onClick={onAgain}>{t.again}</Button>}
      />
    );
  }
  return (
    <>
      <p role="status">
        <strong>{t.preview(good, lines.length - good)}</strong> {good < lines.length && <span className={prose.faint}>{t.onlyGood}</span>}
      </p>
      <RosterPreview lines={lines} refused={state.kind === 'failed' ? state.refused : undefined} />
      {state.kind === 'failed' && <Failure state={state} />}
      <div>
        <Button type="primary" disabled={good === 0} loading={state.kind === 'busy'} onClick={onImport}>
          {state.kind === 'busy' ? t.progress(state.done, good) : t.import(good)}
        </Button>
      </div>
    </>
  );
}

function Failure({ state }: { readonly state: Extract<ImportState, { kind: 'failed' }> }) {
  const { title, next } = problemWords(state.error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        <>
          <p>{next}</p>
          {[...state.refused].map(([line, message]) => (
            <p key={line}>{t.serverLine(line, message)}</p>
          ))}
          {state.done > 0 && <p>{t.stopped(state.done)}</p>}
        </>
      }
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { useMay } from '../../../session/session-context.js';
import { areaTexts } from '../../../texts/areas.js';
import { EmptyState, ErrorState, LoadingState, NoPermission } from '../../../ui/feedback/states.js';
import { CopyButton } from '../../../ui/files/copy-button.js';
import prose from '../../../ui/prose/prose.module.css';
import { type Area, type Poster, readPosters } from '../calls/area-calls.js';
import { usePosterFiles } from '../use-poster-files.js';
import styles from './areas.module.css';
import { BookButton } from './book-button.js';
import { PosterPreview } from './poster-preview.js';

const t = areaTexts.posters;
const SHOWN_MAX = 200;
const FORMATS = ['pdf', 'png', 'svg'] as const;

/** The posters of a community: each as it will look, to be printed, sent on or copied as a link. */
export function PosterDesk({ area, closed }: { readonly area: Area; readonly closed: boolean }) {
  const api = useApi();
  const mayPrint = useMay('poster.print', area.id);
  const posters = useQuery({
    queryKey: ['posters', area.id],
    enabled: mayPrint && !closed,
    queryFn: ({ signal }) => readPosters(api, area.id, signal),
  });
  if (!mayPrint) return <NoPermission />;
  if (closed) return <EmptyState picture="closed" title={areaTexts.state.merged} next={t.closed} />;
  if (posters.isError && !posters.data) return <ErrorState error={posters.error} onRetry={() => void posters.refetch()} />;
  if (!posters.data) return <LoadingState rows={8} />;
  if (posters.data.length === 0) return <EmptyState title={t.none} next={t.noneNext} />;
  return <Desk area={area} posters={posters.data} />;
}

function Desk({ area, posters }: { readonly area: Area; readonly posters: readonly Poster[] }) {
  const [code, setCode] = useState<string>();
  const chosen = posters.find((poster) => poster.code === code) ?? posters[0];
  return (
    <div className={styles.posters}>
      <PosterChoice area={area} posters={posters} chosen={chosen} onChoose={setCode} />
      {chosen && <PosterPreview key={chosen.code} area={area} poster={chosen} />}
      <div className={styles.stack}>
        {chosen && <PosterFacts area={area} poster={chosen} />}
        <p className={prose.faint}>{t.hint}</p>
      </div>
    </div>
  );
}

const nameOf = (poster: Poster): string => poster.buildingName ?? t.own;

interface ChoiceProps {
  readonly area: Area;
  readonly posters: readonly Poster[];
  readonly chosen: Poster | undefined;
  readonly onChoose: (code: string) => void;
}

/** Which poster; before them what is done with all. */
function PosterChoice({ area, posters, chosen, onChoose }: ChoiceProps) {
  const [typed, setTyped] = useState('');
  const found = posters.filter((poster) => poster.buildingId === null || nameOf(poster).includes(typed.trim()));
  return (
    <div className={styles.choice}>
      <div className={styles.above}>
        <BookButton area={area} posters={posters} />
        {posters.length > 10 && (
          <Input.Search
            allowClear
            aria-label={t.filter}
            placeholder={t.filter}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </div>
      <ul className={styles.hits} aria-label={t.list}>
        {found.slice(0, SHOWN_MAX).map((poster) => (
          <li key={poster.code}>
            <button type="button" aria-current={poster.code === chosen?.code} onClick={() => onChoose(poster.code)}>
              {nameOf(poster)}
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN_MAX && <p className={prose.faint}>{t.shown(SHOWN_MAX)}</p>}
    </div>
  );
}

/** The code in two halves, as people read it out. */
const spaced = (code: string): string => code.replace(/^(.{5})(.+)$/, '$1 $2');

function PosterFacts({ area, poster }: { readonly area: Area; readonly poster: Poster }) {
  const { busy, download, downloadFollowCode } = usePosterFiles(area);
  return (
    <>
      <dl className={styles.pairs}>
        <dt>{t.code}</dt>
        <dd className={styles.code}>{spaced(poster.code)}</dd>
        <dt>{t.link}</dt>
        <dd>
          <a href={poster.link} target="_blank" rel="noreferrer">
            {poster.link}
          </a>
        </dd>
      </dl>
      <div className={styles.actions}>
        <CopyButton text={poster.link} label={t.copyLink} />
        <CopyButton text={poster.code} label={t.copyCode} />
      </div>
      <ul className={styles.formats}>
        {FORMATS.map((format) => (
          <li key={format}>
            <Button
              block
              type={format === 'pdf' ? 'primary' : 'default'}
              loading={busy === format}
              onClick={() => download(poster, format)}
            >
              {t.download(format.toUpperCase())}
            </Button>
            <span className={prose.faint}>{t.formats[format]}</span>
          </li>
        ))}
        <li>
          <Button block loading={busy === 'follow'} onClick={() => downloadFollowCode(poster)}>
            {t.follow}
          </Button>
          <span className={prose.faint}>{t.followNext}</span>
        </li>
      </ul>
    </>
  );
}

import { MINUTE_MS } from '@shequtong/kernel';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { areaTexts } from '../../../texts/areas.js';
import { ErrorState } from '../../../ui/feedback/states.js';
import { type Area, drawPoster, type Poster, posterTypes } from '../calls/area-calls.js';
import styles from './areas.module.css';

const t = areaTexts.posters;
/** A poster changes only with a name. */
const FRESH_MS = 10 * MINUTE_MS;

/** The sheet as it will be printed, white in every mode like paper. */
export function PosterPreview({ area, poster }: { readonly area: Area; readonly poster: Poster }) {
  const api = useApi();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['poster', area.id, poster.code, area.name],
    staleTime: FRESH_MS,
    queryFn: async ({ signal }) => new Blob([await drawPoster(api, area.id, poster.code, 'png', signal)], { type: posterTypes.png }),
  });
  const address = useBlobAddress(data);
  if (isError && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.sheet} aria-busy={!address}>
      {address ? (
        <img src={address} alt={t.preview(`${area.name}${poster.buildingName ?? ''}`)} />
      ) : (
        <span role="status">{t.previewing}</span>
      )}
    </div>
  );
}

function useBlobAddress(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!blob) return undefined;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}

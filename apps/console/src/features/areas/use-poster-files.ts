import { App } from 'antd';
import { useState } from 'react';
import { useApi } from '../../calls/services.js';
import { areaTexts } from '../../texts/areas.js';
import { usePress } from '../../ui/feedback/use-press.js';
import { saveFile } from '../../ui/files/save-file.js';
import { type Area, drawBook, drawFollowCode, drawPoster, type Poster, type PosterFormat, posterTypes } from './calls/area-calls.js';

const t = areaTexts.posters;

/** Draws a poster, or all of them, and hands it to the browser's downloads. */
export function usePosterFiles(area: Area) {
  const api = useApi();
  const { message } = App.useApp();
  const { press } = usePress();
  const [busy, setBusy] = useState<PosterFormat | 'book' | 'follow'>();
  const running = (what: PosterFormat | 'book' | 'follow', work: () => Promise<void>): void => {
    setBusy(what);
    press(() => work().finally(() => setBusy(undefined)));
  };
  const download = (poster: Poster, format: PosterFormat): void =>
    running(format, async () =>
      saveFile(
        await drawPoster(api, area.id, poster.code, format),
        `${area.name}${poster.buildingName ?? ''}海报.${format}`,
        posterTypes[format],
      ),
    );
  const downloadFollowCode = (poster: Poster): void =>
    running('follow', async () =>
      saveFile(await drawFollowCode(api, area.id, poster.code), `${area.name}${poster.buildingName ?? ''}公众号码.png`, posterTypes.png),
    );
  const downloadBook = ({ from, to }: { readonly from: number; readonly to: number }): void =>
    running('book', async () => {
      const wait = message.loading(t.making(to - from), 0);
      try {
        saveFile(await drawBook(api, area.id, from), `${area.name}全部海报${from + 1}-${to}.pdf`, posterTypes.pdf);
      } finally {
        wait();
      }
      message.success(t.made);
    });
  return { busy, download, downloadFollowCode, downloadBook };
}

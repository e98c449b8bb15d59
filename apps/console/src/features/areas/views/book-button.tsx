import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { areaTexts } from '../../../texts/areas.js';
import { bookParts } from '../area-looks.js';
import { type Area, type Poster } from '../calls/area-calls.js';
import { usePosterFiles } from '../use-poster-files.js';

const t = areaTexts.posters;

/** All posters in print order in one document; very many in several. */
export function BookButton({ area, posters }: { readonly area: Area; readonly posters: readonly Poster[] }) {
  const { busy, downloadBook } = usePosterFiles(area);
  const parts = bookParts(posters);
  const [only] = parts;
  if (posters.length < 2 || !only) return null;
  if (parts.length === 1) {
    return (
      <Button loading={busy === 'book'} onClick={() => downloadBook(only)}>
        {t.all(posters.length)}
      </Button>
    );
  }
  const items = parts.map((part) => ({ key: String(part.from), label: t.part(part.from + 1, part.to), onClick: () => downloadBook(part) }));
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button loading={busy === 'book'} icon={<DownOutlined />} iconPlacement="end">
        {t.all(posters.length)}
      </Button>
    </Dropdown>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { galleryTexts as t } from '../texts/gallery.js';
import { uiTexts } from '../texts/ui.js';
import { AreaPicker, type ChosenArea } from '../ui/area/area-picker.js';
import { Chart } from '../ui/chart/chart.js';
import { OfflineBar } from '../ui/feedback/offline-bar.js';
import { NoPermission } from '../ui/feedback/states.js';
import { ReasonDialog } from '../ui/reason/reason-dialog.js';
import { useUndo } from '../ui/undo/use-undo.js';
import { areaSource, figures, trend } from './gallery-data.js';
import styles from './gallery-page.module.css';
import { Piece } from './piece.js';

const nothing = (): void => undefined;

export function FeedbackPieces() {
  const [area, setArea] = useState<ChosenArea>();
  const [asking, setAsking] = useState(false);
  const undo = useUndo();
  return (
    <>
      <Piece name={t.buttons}>
        <div className={styles.row}>
          <Button type="primary">{t.primary}</Button>
          <Button>{t.secondary}</Button>
          <Button danger>{t.final}</Button>
          <Button type="text">{t.text}</Button>
          <Button type="primary" disabled>
            {t.disabled}
          </Button>
        </div>
      </Piece>
      <Piece name={t.area}>
        <AreaPicker source={areaSource} value={area} onChange={setArea} label={t.area} width="100%" clearable />
      </Piece>
      <Piece name={t.reason}>
        <Button onClick={() => setAsking(true)}>{t.reasonOpen}</Button>
        <ReasonDialog
          open={asking}
          title={t.reasonOpen}
          why={uiTexts.reason.placeholder}
          ok={uiTexts.ok}
          presets={['不属于本级职责', '材料不全', '已有其他部门在办']}
          least={4}
          onSubmit={() => Promise.resolve()}
          onClose={() => setAsking(false)}
        />
      </Piece>
      <Piece name={t.undo}>
        <Button onClick={() => undo(t.undoDone, nothing)}>{t.undoTry}</Button>
      </Piece>
      <Piece name={t.chart} wide>
        <Chart title="11 月各街镇事项" data={figures} onOpen={nothing} />
      </Piece>
      <Piece name={t.chart}>
        <Chart title="近六个月" data={trend} />
      </Piece>
      <Piece name={t.chartEmpty}>
        <Chart title="近六个月" data={{ ...trend, series: trend.series.map((one) => ({ ...one, values: one.values.map(() => null) })) }} />
      </Piece>
      <Piece name={t.offline} wide>
        <OfflineBar lost read="all" onRetry={nothing} />
        <OfflineBar lost read="nothing" onRetry={nothing} />
      </Piece>
      <Piece name={t.forbidden} wide>
        <NoPermission />
      </Piece>
    </>
  );
}

import { useEffect, useState, useSyncExternalStore } from 'react';
import { PageContainer } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { closeTop, layersAbove, onLayers, setCatching } from './layers';
import { useInFront } from './lifecycle';

/** It only catches; the sheet is drawn by itself. */
const unseen = 'width:0;height:0;overflow:hidden';

/**
 * WeChat lets a page take over its way back (swipe, key and `navigateBack`) by a container alone that the way back closes
 * in place of the page, and gives each page one. It stands empty beside whatever lies above the page, and what it is
 * closed for is the layer on top. Where WeChat does not say that it was closed, the way back leaves the page at its
 * second try, as it did at its first; what is written in a form is kept on the phone.
 */
export function BackCatcher() {
  const above = useSyncExternalStore(onLayers, layersAbove, layersAbove);
  const front = useInFront();
  const [needed, setNeeded] = useState(false);
  /** WeChat has closed it; once that is in the page's data, it can be opened again for the layer below. */
  const [closed, setClosed] = useState(false);
  const shown = front && above > 0 && !closed;
  useEffect(() => {
    if (closed) Taro.nextTick(() => setClosed(false));
  }, [closed]);
  useEffect(() => {
    if (!shown) return undefined;
    setNeeded(true);
    setCatching(true);
    return () => Taro.nextTick(() => setCatching(false));
  }, [shown]);
  if (!shown && !needed) return null;
  const onLeave = () => {
    // It leaves too when the last layer was closed in another way.
    if (!shown || layersAbove() === 0) return;
    setClosed(true);
    closeTop();
  };
  return <PageContainer className="back-catcher" show={shown} overlay={false} duration={0} customStyle={unseen} onBeforeLeave={onLeave} />;
}

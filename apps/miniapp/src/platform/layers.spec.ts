import { waitFor } from '@testing-library/react';
import { addLayer, leaveLayers } from './layers.h5';

/** What lies above the page now, the one on top last. */
const above: string[] = [];
/** What the router hears of. */
const heard = jest.fn();
const layersHere = () => (window.history.state as { layers?: number } | null)?.layers ?? 0;
const settled = (layers: number) => waitFor(() => expect(layersHere()).toBe(layers));

function put(name: string) {
  above.push(name);
  return addLayer(() => void above.splice(above.indexOf(name), 1));
}

/** The person goes one back. */
const goBack = async (layers: number) => {
  window.history.back();
  await settled(layers);
};

beforeAll(() => window.addEventListener('popstate', heard));
afterAll(() => window.removeEventListener('popstate', heard));

beforeEach(async () => {
  window.history.pushState({ key: 'page' }, '', '/form');
  heard.mockClear();
});

test('the way back closes what lies on top, one by one, and the router hears of none of it', async () => {
  put('sheet');
  put('question');
  await settled(2);
  expect(window.location.pathname).toBe('/form');
  await goBack(1);
  expect(above).toEqual(['sheet']);
  await goBack(0);
  expect(above).toEqual([]);
  expect(heard).not.toHaveBeenCalled();
});

test('closed in another way, it leaves nothing in the history', async () => {
  const takeOff = put('sheet');
  await settled(1);
  above.pop();
  takeOff();
  await settled(0);
  expect(heard).not.toHaveBeenCalled();
});

test('a sheet that makes way for a question with the same tap leaves it its entry', async () => {
  const takeOff = put('sheet');
  await settled(1);
  const { length } = window.history;
  above.pop();
  takeOff();
  put('question');
  await leaveLayers();
  expect(above).toEqual([]);
  expect(window.history.length).toBe(length);
  expect(layersHere()).toBe(0);
});

test('a page that is opened from a sheet closes it first, and the way back from there leads to the page below', async () => {
  put('sheet');
  await settled(1);
  await leaveLayers();
  expect([above, layersHere()]).toEqual([[], 0]);
  expect(leaveLayers()).toBeNull();
  window.history.pushState({ key: 'next' }, '', '/next');
  window.history.back();
  await waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  expect(window.history.state).toEqual({ key: 'page' });
});

test('whoever goes forward to a sheet that is closed stays on the page', async () => {
  const takeOff = put('sheet');
  await settled(1);
  above.pop();
  takeOff();
  await settled(0);
  const went = jest.spyOn(window.history, 'go');
  window.history.forward();
  await waitFor(() => expect(went).toHaveBeenCalledWith(-1));
  await settled(0);
  expect(heard).not.toHaveBeenCalled();
  went.mockRestore();
});

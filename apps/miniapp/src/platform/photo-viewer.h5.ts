import { addLayer } from './layers';

/** The way back closes the viewer, which knows no other way than a tap on it, before it leaves the page. */
function closeByWayBack(): void {
  const viewer = document.querySelector<HTMLElement>('body > .preview-image');
  if (viewer) viewer.addEventListener('click', addLayer(() => viewer.click()));
}

/** The same in a browser, where the viewer is fetched at the first tap; without a network it does not come. */
export async function viewPhotos(addresses: string[], first: string): Promise<boolean> {
  try {
    const { previewImage } = await import('./preview-image');
    await previewImage(addresses, first);
    closeByWayBack();
    return true;
  } catch {
    return false;
  }
}

/** The same in a browser, where the viewer is fetched at the first tap; without a network it does not come. */
export async function viewPhotos(addresses: string[], first: string): Promise<boolean> {
  try {
    const { previewImage } = await import('./preview-image');
    await previewImage(addresses, first);
    return true;
  } catch {
    return false;
  }
}

import { viewPhotos } from '@/platform/photo-viewer';
import { ui } from '@/texts/ui';
import { toast } from '@/ui/feedback';

/** Opens photos large, beginning with one of them; says so when that does not work. */
export async function showPhotos(addresses: string[], first: string): Promise<void> {
  if (!(await viewPhotos(addresses, first))) toast(ui.media.notOpened, 'notice');
}

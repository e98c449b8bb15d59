import { previewImage } from '../../../test/stand-ins/taro';
import { feedback } from '@/ui/feedback';
import { showPhotos } from './show-photos';

test('photos open at the one that was tapped; when the viewer does not come, that is said', async () => {
  await showPhotos(['/1', '/2'], '/2');
  expect(previewImage).toHaveBeenCalledWith({ urls: ['/1', '/2'], current: '/2' });
  expect(feedback.current().toast).toBeNull();
  previewImage.mockRejectedValueOnce(new Error('ChunkLoadError'));
  await showPhotos(['/1'], '/1');
  expect(feedback.current().toast?.words).toBe('照片没有打开，请看看网络再试一次');
});

import { previewImage } from '../../test/stand-ins/taro';
import { feedback } from '@/ui/feedback';
import { showPhotos } from '@/ui/media/show-photos';
import { viewPhotos } from '../platform/photo-viewer';

// WeChat's viewer: the other suites have the browser's in its place.
jest.mock('@/platform/photo-viewer', () => jest.requireActual<object>('../platform/photo-viewer'));

test('in WeChat photos open at the one that was tapped; when the viewer does not come, that is said', async () => {
  await showPhotos(['/1', '/2'], '/2');
  expect(previewImage).toHaveBeenCalledWith({ urls: ['/1', '/2'], current: '/2' });
  expect(feedback.current().toast).toBeNull();
  previewImage.mockRejectedValueOnce(new Error('fail'));
  expect(await viewPhotos(['/1'], '/1')).toBe(false);
  previewImage.mockRejectedValueOnce(new Error('fail'));
  await showPhotos(['/1'], '/1');
  expect(feedback.current().toast?.words).toBe('照片没有打开，请看看网络再试一次');
});

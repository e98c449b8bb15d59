import QRCode from 'qrcode';

// Trying every PNG filter on every line makes the file no smaller and the drawing ten times slower.
const rendererOpts = { deflateLevel: 9, filterType: 0 };

/** Draws a QR code as PNG. @param width in pixels */
export async function drawQr(text: string, width: number, transparent = false): Promise<Buffer> {
  const color = { dark: '#1f2328ff', light: transparent ? '#ffffff00' : '#ffffffff' };
  return QRCode.toBuffer(text, { width, color, rendererOpts });
}

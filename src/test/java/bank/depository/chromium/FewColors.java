package bank.depository.chromium;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** A picture in at most 256 colors, which makes it a third as large and looks the same. */
final class FewColors {

  private static final int MOST_COLORS = 256;

  private FewColors() {}

  /** The picture in as many shades as fit. */
  static BufferedImage of(BufferedImage full) {
    int shades = MOST_COLORS;
    Map<Integer, Integer> palette = palette(full, shades);
    while (palette.size() > MOST_COLORS) {
      shades -= shades / 8;
      palette = palette(full, shades);
    }
    BufferedImage few =
        new BufferedImage(
            full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
    for (int y = 0; y < full.getHeight(); y++) {
      for (int x = 0; x < full.getWidth(); x++) {
        few.setRGB(x, y, shade(full.getRGB(x, y), shades));
      }
    }
    return few;
  }

  private static Map<Integer, Integer> palette(BufferedImage full, int shades) {
    Map<Integer, Integer> palette = new LinkedHashMap<>();
    for (int y = 0; y < full.getHeight(); y++) {
      for (int x = 0; x < full.getWidth(); x++) {
        palette.putIfAbsent(shade(full.getRGB(x, y), shades), palette.size());
      }
    }
    return palette;
  }

  private static IndexColorModel model(Map<Integer, Integer> palette) {
    int[] colors = palette.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new IndexColorModel(8, colors.length, colors, 0, false, -1, DataBuffer.TYPE_BYTE);
  }

  private static int shade(int rgb, int shades) {
    return 0xff000000
        | channel(rgb >> 16, shades) << 16
        | channel(rgb >> 8, shades) << 8
        | channel(rgb, shades);
  }

  /** The nearest of so many shades; black and white stay. */
  private static int channel(int value, int shades) {
    int top = shades - 1;
    int step = ((value & 0xff) * top + 127) / 255;
    return (step * 255 + top / 2) / top;
  }
}

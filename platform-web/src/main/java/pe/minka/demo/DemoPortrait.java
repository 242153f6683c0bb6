package pe.minka.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A portrait of nobody: a woven ground, shoulders in a poncho, a face without features, hair or a hat. */
final class DemoPortrait {

    private static final int SIDE = 400;
    private static final int STEP = 40;
    private static final long SEED = 20_261_124;

    private static final int[] GROUNDS = {0xD9A441, 0x2C6E63, 0x9C3D54, 0x39468C, 0xB75D3A, 0x6B7A2E};
    private static final int[] CLOTHS = {0x7A1F3D, 0x1F2058, 0x2F5D50, 0x8C4A1E, 0x4B2A63, 0x374151};
    private static final int[] SKINS = {0xC98F6B, 0xA9714B, 0xE0AC88, 0x8D5A3B};
    private static final int[] HAIRS = {0x221A18, 0x3B2A22, 0x555057, 0x14110F};

    private final Random random;
    private final BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D canvas = image.createGraphics();

    private DemoPortrait(int number) {
        this.random = new Random(SEED + number);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** The same one for the same number. */
    static byte[] of(int number) {
        var portrait = new DemoPortrait(number);
        portrait.weave();
        portrait.dress();
        portrait.face();
        return portrait.written();
    }

    private Color one(int[] colours) {
        return new Color(colours[random.nextInt(colours.length)]);
    }

    private void weave() {
        Color ground = one(GROUNDS);
        canvas.setColor(ground);
        canvas.fillRect(0, 0, SIDE, SIDE);
        canvas.setColor(ground.darker());
        for (int i = 0; i < SIDE / STEP; i++) {
            int height = STEP * (1 + Math.abs(i - SIDE / STEP / 2));
            canvas.fill(new Rectangle2D.Double(i * STEP, 0, STEP, height * 0.6));
        }
    }

    private void dress() {
        Color cloth = one(CLOTHS);
        canvas.setColor(cloth);
        canvas.fill(new Ellipse2D.Double(40, 290, 320, 300));
        canvas.setColor(cloth.brighter());
        for (int stripe = 0; stripe < 3; stripe++) {
            canvas.fill(new Rectangle2D.Double(90 + stripe * 80, 330, 26, 70));
        }
    }

    private void face() {
        Color hair = one(HAIRS);
        Color skin = one(SKINS);
        boolean longHair = random.nextBoolean();
        canvas.setColor(hair);
        canvas.fill(longHair ? new Ellipse2D.Double(108, 95, 184, 250) : new Ellipse2D.Double(118, 90, 164, 160));
        canvas.setColor(skin.darker());
        canvas.fill(new Rectangle2D.Double(172, 250, 56, 70));
        canvas.setColor(skin);
        canvas.fill(new Ellipse2D.Double(130, 115, 140, 175));
        canvas.setColor(hair);
        canvas.fill(new Arc2D.Double(126, 100, 148, 130, 0, 180, Arc2D.CHORD));
        if (random.nextInt(3) == 0) {
            hat();
        }
    }

    private void hat() {
        var hat = new Path2D.Double();
        hat.moveTo(80, 160);
        hat.curveTo(130, 130, 270, 130, 320, 160);
        hat.lineTo(262, 140);
        hat.curveTo(255, 50, 145, 50, 138, 140);
        hat.closePath();
        canvas.setColor(one(CLOTHS).darker());
        canvas.fill(hat);
    }

    private byte[] written() {
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package vn.dondoc.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Twenty pages of a directive: the numbered paragraphs of a sample over and over. */
final class Text {

    /** A page of an A4 sheet in the prescribed type holds about 2,500 characters. */
    private static final int LENGTH = 20 * 2_500;

    private Text() {}

    static String ofTwentyPages(Path root) throws IOException {
        String sample = Files.readString(root.resolve("deploy/local/samples/ct-12-tauca-2020.txt"));
        int signature = Math.max(sample.lastIndexOf("Nơi nhận"), sample.length() * 3 / 4);
        int body = sample.indexOf("\n1.");
        StringBuilder text = new StringBuilder(sample.substring(0, signature));
        while (text.length() < LENGTH) {
            text.append(sample, Math.max(body, 0), signature);
        }
        return text.append(sample.substring(signature)).toString();
    }
}

package vn.dondoc.document.extraction;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.apache.tika.Tika;
import vn.dondoc.document.parser.ParserProgram;

/**
 * Where a parser process finds its classes: beside the service's own. Packaged, the libraries lie in one folder; in a test they
 * are the JVM's class path.
 */
final class ParserClassPath {

    private ParserClassPath() {}

    static String find() {
        Path ownClasses = placeOf(ParserProgram.class);
        Path tika = placeOf(Tika.class);
        String ofThisJvm = System.getProperty("java.class.path");
        String libraries = ofThisJvm.contains(String.valueOf(tika.getFileName()))
                ? ofThisJvm
                : tika.resolveSibling("*").toString();
        return ownClasses + File.pathSeparator + libraries;
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class has no place on the disk: " + type, e);
        }
    }
}

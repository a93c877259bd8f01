package vn.dondoc.document.reception;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;

/**
 * A file as it was sent, on the disk for as long as the request lasts.
 *
 * @param name the last part of what the sender called it, in NFC, without control characters
 * @param part of the request that carried it, for errors
 */
public record IncomingFile(Path path, String name, String part) {

    /** In bytes. */
    public static final long MAX_SIZE = 25 * 1024 * 1024;

    private static final int LONGEST_NAME = 255;
    private static final String NAMELESS = "file";

    public static IncomingFile of(Path path, @Nullable String name, String part) {
        return new IncomingFile(path, harmless(name), part);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the part is missing */
    public static IncomingFile of(@Nullable FileUpload upload, String part) {
        if (upload == null) {
            throw Problem.invalidField(part, "must be sent as a part of the form, with a file name");
        }
        return of(upload.uploadedFile(), upload.fileName(), part);
    }

    /** A name may be a whole path of the sender's machine; its end is worth most, for the extension. */
    private static String harmless(@Nullable String name) {
        String composed = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC);
        String last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        if (last.isEmpty()) {
            return NAMELESS;
        }
        int start = Math.max(0, last.length() - LONGEST_NAME);
        return last.substring(Character.isLowSurrogate(last.charAt(start)) ? start + 1 : start);
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void requireAcceptableSize() {
        if (size() > MAX_SIZE) {
            throw Problem.of(
                    DocumentProblem.FILE_TOO_LARGE,
                    "a file has at most " + MAX_SIZE + " bytes",
                    List.of(FieldError.inBody(part, "is larger than " + MAX_SIZE + " bytes")));
        }
    }

    /** In lower-case hexadecimal. */
    String sha256() {
        return sha256(path);
    }

    static String sha256(Path path) {
        try (InputStream content = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.dondoc.document.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tells what a file is by its content and reads its text.
 *
 * <p>Of a file as it is: what is embedded in it is not opened, and one that carries macros is not read at all.
 */
final class FileParser {

    /** Of the text of one directive. */
    static final int MOST_CHARACTERS = 8 * 1024 * 1024;

    /** What the detector calls an Office file of which it cannot tell more. */
    private static final Set<String> BROKEN_CONTAINERS =
            Set.of("application/x-tika-ooxml", "application/x-tika-msoffice");

    private static final Set<String> OLD_OFFICE = Set.of("application/vnd.ms-excel", "application/vnd.ms-powerpoint");

    /** Where Word and Excel keep macros, whether or not what is there can be read. */
    private static final List<String> MACRO_STORAGES = List.of("Macros", "_VBA_PROJECT_CUR");

    private static final String CARRIES_MACROS = "carries macros";
    private static final String BROKEN = "is broken or incomplete";

    private final Detector detector = new DefaultDetector();

    ParserAnswer parse(Path file, String name) {
        try {
            if (Files.size(file) == 0) {
                return new ParserAnswer.Unreadable("is empty");
            }
            MediaType type = detect(file);
            Optional<FileKind> kind = FileKind.ofMediaType(type.getBaseType().toString());
            if (kind.isEmpty()) {
                return other(file, type.getBaseType().toString());
            }
            if (kind.get().breaksThePromiseOf(name)) {
                return new ParserAnswer.Unreadable("is not what its name says: its content is plain text");
            }
            return read(file, kind.get());
        } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError broken) {
            return new ParserAnswer.Unreadable(reason(broken));
        }
    }

    private MediaType detect(Path file) throws IOException {
        try (TikaInputStream content = TikaInputStream.get(file)) {
            return detector.detect(content, new Metadata());
        }
    }

    private static ParserAnswer other(Path file, String found) throws IOException {
        if (!EnclosureKind.isOne(found)) {
            return refused(found);
        }
        return OLD_OFFICE.contains(found) && hasMacroStorage(file)
                ? new ParserAnswer.Unsupported(CARRIES_MACROS)
                : new ParserAnswer.Enclosure(found);
    }

    private static ParserAnswer refused(String found) {
        if (BROKEN_CONTAINERS.contains(found)) {
            return new ParserAnswer.Unreadable(BROKEN);
        }
        return new ParserAnswer.Unsupported(
                found.contains("macroenabled")
                        ? "carries macros (" + found + ")"
                        : "is neither PDF, DOCX, DOC, ODT, RTF, HTML nor plain text, but " + found);
    }

    private static boolean hasMacroStorage(Path file) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
            return MACRO_STORAGES.stream().anyMatch(ole.getRoot()::hasEntry);
        }
    }

    private static ParserAnswer read(Path file, FileKind kind) throws IOException, TikaException, SAXException {
        if (kind == FileKind.DOC && hasMacroStorage(file)) {
            return new ParserAnswer.Unsupported(CARRIES_MACROS);
        }
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, kind.mediaType());
        MacroAlarm alarm = new MacroAlarm();
        BodyContentHandler text = new BodyContentHandler(MOST_CHARACTERS);
        try (TikaInputStream content = TikaInputStream.get(file)) {
            SecureContentHandler guarded = new SecureContentHandler(text, content);
            try {
                parserOf(kind).parse(content, guarded, metadata, context(alarm));
            } catch (SAXException e) {
                guarded.throwIfCauseOf(e);
                throw e;
            }
        }
        if (alarm.rang) {
            return new ParserAnswer.Unsupported(CARRIES_MACROS);
        }
        return new ParserAnswer.Parsed(kind, text.toString().strip());
    }

    private static ParseContext context(MacroAlarm alarm) {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(true);
        // Reads a DOCX as a stream, in memory that does not grow with it.
        office.setUseSAXDocxExtractor(true);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, alarm);
        return context;
    }

    private static Parser parserOf(FileKind kind) {
        return switch (kind) {
            case PDF -> new PDFParser();
            case DOCX -> new OOXMLParser();
            case DOC -> new OfficeParser();
            case ODT -> new OpenDocumentParser();
            case RTF -> new RTFParser();
            case HTML -> new JSoupParser();
            case TXT -> new TXTParser();
        };
    }

    /** In our words only: the libraries' may quote the file. */
    private static String reason(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException) {
                return "is protected by a password";
            }
            if (WriteLimitReachedException.isWriteLimitReached(cause)) {
                return "holds more than " + MOST_CHARACTERS + " characters of text";
            }
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("zip bomb") || message.contains("inflate")) {
                return "is nested or compressed out of all proportion";
            }
        }
        return broken instanceof StackOverflowError ? "is nested out of all proportion" : BROKEN;
    }

    /** Looks at the type of what is embedded, and at nothing else of it. */
    private static final class MacroAlarm implements EmbeddedDocumentExtractor {

        private boolean rang;

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            rang |= TikaCoreProperties.EmbeddedResourceType.MACRO
                    .toString()
                    .equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Never asked for, since nothing is to be parsed.
        }
    }
}

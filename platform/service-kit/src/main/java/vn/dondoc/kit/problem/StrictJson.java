package vn.dondoc.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** JSON as the API promises it: unknown fields are ignored, but nothing is guessed, and no text holds what PostgreSQL cannot. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    @Override
    @SuppressWarnings("deprecation") // the mapper is made by Quarkus; only its builder has the newer way
    public void customize(ObjectMapper mapper) {
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.registerModule(new SimpleModule("dondoc-strings").addDeserializer(String.class, new StorableText()));
    }

    /**
     * A number is no text. U+0000 and half a surrogate pair are better refused here, with the field's name, than by the
     * database or its driver.
     */
    private static final class StorableText extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = super.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw InvalidFormatException.from(parser, "must not contain the character U+0000", text, String.class);
            }
            if (text != null && hasHalfACharacter(text)) {
                throw InvalidFormatException.from(
                        parser, "must not contain half of a surrogate pair", text, String.class);
            }
            return text;
        }

        private static boolean hasHalfACharacter(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    boolean whole =
                            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                    if (!whole) {
                        return true;
                    }
                    i++;
                }
            }
            return false;
        }
    }
}

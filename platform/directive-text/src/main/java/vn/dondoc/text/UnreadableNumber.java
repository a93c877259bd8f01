package vn.dondoc.text;

/**
 * A number that cannot be read.
 *
 * @param reason the end of a sentence that begins with the field's name, such as "has no symbol behind the number"
 */
public record UnreadableNumber(String reason) implements NumberReading {}

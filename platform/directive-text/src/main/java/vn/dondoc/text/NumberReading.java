package vn.dondoc.text;

/** What came of reading a document's number. */
public sealed interface NumberReading permits DocumentNumber, UnreadableNumber {}
